using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Publications;
using Tongming.Publications.Acts;
using Tongming.Publications.Checks;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Time;
using Tongming.Web.Publications.Items;

namespace Tongming.Web.Publications.Checks;

/// <summary>
/// Says a word to warnings, as somebody who may edit the text, or lets errors pass, as a second person who did not write on it (R3-35,
/// R3-38). What is said holds for the finding and the words around it.
/// </summary>
internal sealed class AnswerFindings(CheckEdition check, Changes changes, LegalClock clock)
{
    /// <summary>Code of the act that says a word.</summary>
    public const string WordAct = "publication.check-word";

    /// <summary>Most findings at once.</summary>
    public const int MostKeys = 200;

    /// <summary>What is said, to which findings of which item.</summary>
    internal sealed record Input
    {
        public Guid PublicationId { get; init; }

        public CheckAnswerKind Kind { get; init; }

        [MaxLength(MostKeys)]
        public IReadOnlyList<string> Keys { get; init; } = [];

        [StringLength(CheckAnswer.LongestReason)]
        public string Reason { get; init; } = "";

        [StringLength(80, MinimumLength = 16)]
        public string Token { get; init; } = "";
    }

    /// <summary>Says it and gives the number of findings; all or none. Refused as <see cref="CheckAnswer"/> does, and <c>publication.check.gone</c>.</summary>
    public async Task<Outcome<int>> RunAsync(Input input, Actor actor, CancellationToken cancel = default)
    {
        var now = clock.Now();
        if (input.Keys.Count is 0 or > MostKeys)
            return new Refusal("publication.check.none", MostKeys);
        var standing = await check.RunAsync(actor.BodyId, input.PublicationId, cancel);
        var code = input.Kind == CheckAnswerKind.Word ? WordAct : $"publication.{PublicationActs.Of(PublicationAct.OverrideFinding).Code}";
        var mark = SentMark.Of(actor.BodyId, actor, code, input.PublicationId, input.Token);
        return await changes.SaveAsync<int>(
            async db =>
            {
                var rights = await PublishingOfBodies.RightsAsync(db, actor.BodyId);
                var edition = await db.Set<Edition>()
                    .VisibleTo(actor, rights)
                    .Where(one => one.PublicationId == input.PublicationId)
                    .OrderByDescending(one => one.Number)
                    .FirstOrDefaultAsync();
                if (edition is null || standing is null)
                    return new Refusal("publication.not-found");
                if (await mark.In(db).AnyAsync())
                    return input.Keys.Count;
                var act = ActOf(input.Kind);
                if (PublishingOfBodies.Right(rights, actor, act, edition.State) is not { } right)
                    return edition.WhyNot(act) ?? new Refusal("publication.act.not-permitted", WordOf(input.Kind));
                if (standing.Report.ContentHash != edition.ContentHash)
                    return new Refusal("publication.stale");
                var made = Make(edition, standing.Report, input, (actor.Id, now.Instant));
                if (made.Value is not { } answers)
                    return made.Refusal!;
                db.AddRange(answers);
                db.Record(
                    ActOf(edition, answers, (actor, now, code)) with
                    {
                        OnBehalfOf = right.OnBehalfOf,
                        Token = mark.Kept,
                        Note = input.Reason,
                    }
                );
                return answers.Count;
            },
            cancel
        );
    }

    /// <summary>The right by which something is said.</summary>
    public static PublicationAct ActOf(CheckAnswerKind kind) =>
        kind == CheckAnswerKind.Word ? PublicationAct.Edit : PublicationAct.OverrideFinding;

    private static string WordOf(CheckAnswerKind kind) =>
        kind == CheckAnswerKind.Word ? "说明提示" : PublicationActs.Of(PublicationAct.OverrideFinding).Label;

    private static Outcome<IReadOnlyList<CheckAnswer>> Make(
        Edition edition,
        CheckReport report,
        Input input,
        (Guid By, DateTimeOffset At) who
    )
    {
        var answers = new List<CheckAnswer>();
        foreach (var key in input.Keys.Distinct())
        {
            if (report.Findings.FirstOrDefault(one => one.Key == key) is not { } finding)
                return new Refusal("publication.check.gone");
            var saying = new CheckSaying(Guid.CreateVersion7(who.At), who.By, input.Reason, who.At);
            var made =
                input.Kind == CheckAnswerKind.Word ? CheckAnswer.Say(edition, finding, saying) : CheckAnswer.Pass(edition, finding, saying);
            if (made.Value is not { } answer)
                return made.Refusal!;
            answers.Add(answer);
        }

        return answers;
    }

    /// <summary>Ids only: the findings stand in the report, masked, and the reason beside the ledger.</summary>
    private static LedgerAct ActOf(Edition edition, IReadOnlyList<CheckAnswer> answers, (Actor Actor, Now Now, string Code) of) =>
        new()
        {
            BodyId = edition.BodyId,
            Act = of.Code,
            SubjectKind = "publication",
            SubjectId = edition.PublicationId,
            Actor = of.Actor,
            Day = of.Now.Day,
            At = of.Now.Instant,
            Why = "R3-38",
            Facts = JsonSerializer.Serialize(new { edition = edition.Number, answers = answers.Select(one => one.Id) }),
        };
}
