using Microsoft.EntityFrameworkCore;
using Tongming.Requests;
using Tongming.Requests.Intake;
using Tongming.Requests.Papers;
using Tongming.Texts.PersonalData;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Documents;
using Tongming.Web.Platform.Documents.Papers;

namespace Tongming.Web.Requests.Papers;

/// <summary>Makes the .docx of a paper of a case from its kept values and the template that it was begun with.</summary>
internal sealed class MakePaper(PaperSeal seal)
{
    private static readonly DocumentLimits Limits = new();

    private readonly FillPaper fill = new(Limits);
    private readonly DocumentReader reader = new(Limits);

    /// <summary>The paper; a draft says where its number and day will stand. Refused where it cannot be filled.</summary>
    public async Task<Outcome<byte[]>> RunAsync(Db db, CasePaper paper, CancellationToken cancel = default)
    {
        var values = seal.Open(paper.Values);
        if (paper.IssuedOn is null)
        {
            values.TryAdd("文号", PaperValue.Of("（发出时编号）"));
            values.TryAdd("成文日期", PaperValue.Of("（发出之日）"));
        }

        return fill.Fill(new FillPaper.Input(paper.Kind, await TemplateAsync(db, paper, cancel), values));
    }

    /// <summary>
    /// Its paragraphs as text, for the screen. A person who asks is named in full only where that look was recorded (R7-36); names of
    /// organisations are public and stay.
    /// </summary>
    public async Task<Outcome<string>> ReadAsync(Db db, CasePaper paper, bool inFull, CancellationToken cancel = default)
    {
        var made = await RunAsync(db, paper, cancel);
        if (made.Refusal is { } refusal)
            return refusal;
        var read = await reader.ReadAsync("paper.docx", made.Value!, cancel);
        if (read.Refusal is { } unreadable)
            return unreadable;
        var text = read.Value!.Text.Text.Trim();
        return inFull ? text : Masked(text, seal.Open(paper.Values));
    }

    /// <summary>The name under which it is downloaded, with the ending.</summary>
    public static string FileName(CasePaper paper, string ending = "docx") =>
        $"{paper.Kind.Name()}{(paper.Number is { } number ? $" {number}" : "")}{(paper.IssuedOn is null ? "（草稿）" : "")}.{ending}";

    private static string Masked(string text, Dictionary<string, PaperValue> values)
    {
        var isOrganisation =
            values.TryGetValue("申请人类别", out var kind)
            && kind.Parts is [var word]
            && word != RequestNames.Of(ApplicantClass.NaturalPerson);
        return isOrganisation || !values.TryGetValue("申请人", out var applicant) || applicant.Parts is not [{ Length: > 1 } name, ..]
            ? text
            : text.Replace(name, Masking.Name(name), StringComparison.Ordinal);
    }

    private static async Task<ReadOnlyMemory<byte>> TemplateAsync(Db db, CasePaper paper, CancellationToken cancel)
    {
        if (paper.TemplateVersion == 0)
            return DefaultTemplates.Of(paper.Kind);
        return await db.Set<BodyTemplate>()
            .Where(template => template.BodyId == paper.BodyId && template.Kind == paper.Kind && template.Version == paper.TemplateVersion)
            .Select(template => template.Content)
            .SingleAsync(cancel);
    }
}
