using System.Security.Cryptography;
using System.Text.Json;
using Tongming.People;
using Tongming.Requests.Acts;
using Tongming.Requests.Intake;
using Tongming.Web.Platform.Files;
using Tongming.Web.Requests.Acts;
using Tongming.Web.Requests.Cases;
using Tongming.Web.Requests.Desk.Acting;
using Tongming.Web.Requests.Files;
using Tongming.Web.Requests.Intake;

namespace Tongming.Web.Requests.Desk.NewCases;

/// <summary>
/// Enters an application that came on paper, by mail, by fax or at the counter, and registers its matters at once where the person may.
/// The same key of the same person with the same content is the same application.
/// </summary>
internal sealed class EnterCase(SubmitRequest submit, CarryOutAct carry, CaseActs acts, PermissionsOfBodies permissions)
{
    /// <summary>What is entered.</summary>
    /// <param name="Channel">How it came.</param>
    /// <param name="Dates">When.</param>
    /// <param name="Form">Who asks for what.</param>
    /// <param name="Key">The mark of the form.</param>
    internal sealed record Input(IntakeChannel Channel, ArrivalDates Dates, NewCaseInput Form, string Key)
    {
        /// <summary>Scans that came with it; kept with the first matter.</summary>
        public IReadOnlyList<StagedFile> Files { get; init; } = [];
    }

    /// <summary>What came of it.</summary>
    /// <param name="RequestIds">The matters.</param>
    /// <param name="Code">The code by which the applicant follows it.</param>
    /// <param name="Sentence">What happened and what comes next.</param>
    internal sealed record Entered(IReadOnlyList<Guid> RequestIds, string Code, string Sentence);

    /// <summary>Whether somebody may enter applications.</summary>
    public async Task<bool> MayAsync(Actor actor) =>
        actor.Kind == ActorKind.Person
        && PermissionsOfBodies.Right(await permissions.OfAsync(actor.BodyId), actor, RequestAct.Submit, null) is not null;

    /// <summary>Enters it, or says what is missing.</summary>
    public async Task<Outcome<Entered>> RunAsync(Input input, Actor actor, CancellationToken cancel)
    {
        if (!await MayAsync(actor))
            return new Refusal("request.act.not-permitted", RequestActs.Of(RequestAct.Submit).Label);
        if (DesiredForm.Of(input.Form.Manner, input.Form.Route).Refusal is { } impossible)
            return impossible;
        if (ReceiptRule.Fix(input.Channel, input.Dates).Refusal is { Code: "request.receipt.before-arrival" } early)
            return early;
        var receipt = await submit.RunAsync(Submitted(input, actor), actor, cancel);
        if (receipt.Refusal is { } refusal)
            return refusal;
        var (ids, code) = (receipt.Value!.RequestIds, receipt.Value.Code);
        var registered = new List<Outcome<CarryOutAct.Told>>();
        foreach (var id in ids)
            registered.Add(
                await GoOnAsync(RequestAct.Register, new RegisterRequest.InputOf(), input.Key, new KeptRows(actor.BodyId, id, []), actor)
            );
        var files = await KeepFilesAsync(input, ids[0], actor);
        var sentence = $"{Sentence(registered)}{files}请把查询码 {code} 告诉申请人，凭查询码和电话后四位可以在网上查询。";
        return new Entered(ids, code, sentence);
    }

    /// <summary>The application is in whatever became of its registration: what was refused is said.</summary>
    private static string Sentence(List<Outcome<CarryOutAct.Told>> registered)
    {
        var refused = registered.Select(one => one.Refusal).OfType<Refusal>().ToList();
        var why = string.Concat(refused.Select(RefusalText.Say).Distinct(StringComparer.Ordinal));
        if (registered.Count == 1)
            return registered[0].Value?.Sentence ?? $"申请已经录入，没有登记：{why}";
        return refused.Count == 0
            ? $"共 {registered.Count} 件，已分别登记。{registered[^1].Value!.Sentence}"
            : $"共 {registered.Count} 件，其中 {refused.Count} 件没有登记：{why}";
    }

    /// <summary>Puts the scans into the first matter; answers what is to be said of them, which is nothing where all is well.</summary>
    private async Task<string> KeepFilesAsync(Input input, Guid first, Actor actor)
    {
        if (input.Files.Count == 0)
            return "";
        var form = new AddFile.InputOf { What = "申请表及所附材料" };
        var kept = await GoOnAsync(RequestAct.AddFile, form, input.Key, new KeptRows(actor.BodyId, first, input.Files), actor);
        return kept.Refusal is { } refusal ? $"扫描件没有存入：{RefusalText.Say(refusal)}" : "";
    }

    private Task<Outcome<CarryOutAct.Told>> GoOnAsync(RequestAct act, object form, string token, KeptRows rows, Actor actor)
    {
        var sent = new CarryOutAct.Sent(acts.Find(RequestActs.Of(act).Code)!, form, token, null);
        return carry.RunAsync(sent, rows, actor, CancellationToken.None);
    }

    private static SubmitRequest.Input Submitted(Input input, Actor actor)
    {
        var form = input.Form;
        return new SubmitRequest.Input
        {
            BodyId = actor.BodyId,
            Channel = input.Channel,
            Dates = input.Dates,
            ApplicantClass = form.Class,
            Person = new ApplicantData
            {
                Name = form.Name,
                ProofKind = form.ProofKind,
                ProofNumber = form.ProofNumber,
                Phone = form.Phone,
                Email = form.Email,
                Address = form.Address,
                Representative = form.Representative,
                AgentName = form.AgentName,
                AgentPhone = form.AgentPhone,
            },
            Form = new DesiredForm(form.Manner, form.Route),
            Matters = [new(form.Title, form.Description), .. form.More.Select(title => new SubmitRequest.Matter(title, ""))],
            AgentAuthority = form.AgentAuthority.Length > 0 ? form.AgentAuthority : null,
            SubmissionKey = KeyOf(input, actor),
        };
    }

    /// <summary>With the content, so that whoever sends something else under a mark that was used does not get that application.</summary>
    private static string KeyOf(Input input, Actor actor)
    {
        var sent = new
        {
            input.Key,
            actor.Id,
            input.Channel,
            input.Dates,
            input.Form,
            Files = input.Files.Select(file => file.Sha256),
        };
        return $"desk:{Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(sent)))}";
    }
}
