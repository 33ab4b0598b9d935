using Tongming.Requests.Papers;
using Tongming.Web.Platform.Documents;
using Tongming.Web.Platform.Documents.Papers;

namespace Tongming.Web.Requests.Papers;

/// <summary>Looks whether a file that somebody brings may become the template of a kind of paper.</summary>
public sealed class TemplateCheck(DocumentLimits limits)
{
    /// <summary>What is wrong, in sentences for the screen; none where the template may be used.</summary>
    [Law("R2-34", "R7-36")]
    public IReadOnlyList<string> Check(PaperKind kind, ReadOnlyMemory<byte> template)
    {
        var opened = WordTemplate.Open(template, limits);
        return opened.Succeeded ? [.. Shortcomings(kind, opened.Value).Select(RequestsText.Say)] : [RequestsText.Say(opened.Refusal)];
    }

    /// <summary>What is wrong with the fields of a template that opens.</summary>
    internal static IEnumerable<Refusal> Shortcomings(PaperKind kind, WordTemplate template)
    {
        var contents = PaperContents.Of(kind);
        var known = template.Fields.Select(name => (Name: name, Field: PaperFields.Find(name))).ToList();
        var unknown = known.Where(one => one.Field is null).Select(one => $"〔{one.Name}〕").ToList();
        if (unknown.Count > 0)
            yield return new Refusal("template.field-unknown", string.Join('、', unknown));
        if (template.LooseBrackets.Count > 0)
            yield return new Refusal("paper.bracket-loose", string.Join('、', template.LooseBrackets.Select(words => $"“{words}”")));
        if (kind.NeedsRelief() && !template.Fields.Contains(PaperFields.Relief.Name))
            yield return new Refusal("paper.relief-missing", kind.Name());
        var missing = contents
            .Required.Concat(contents.IfKnown)
            .Where(field => field != PaperFields.Relief && !template.Fields.Contains(field.Name))
            .ToList();
        if (missing.Count > 0)
            yield return new Refusal("paper.field-missing", kind.Name(), Written(missing));
        var revealing = known
            .Where(one => one.Field is { } field && !PaperContents.Permits(kind, field))
            .Select(one => one.Field!)
            .ToList();
        if (revealing.Count > 0)
            yield return new Refusal("paper.applicant-field", kind.Name(), Written(revealing));
    }

    private static string Written(IEnumerable<PaperField> fields) => string.Join('、', fields.Select(field => field.Written));
}
