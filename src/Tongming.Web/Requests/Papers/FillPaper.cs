using Tongming.Requests.Papers;
using Tongming.Web.Platform.Documents;
using Tongming.Web.Platform.Documents.Papers;

namespace Tongming.Web.Requests.Papers;

/// <summary>Makes a paper of a template and the values of its fields.</summary>
public sealed class FillPaper(DocumentLimits limits)
{
    /// <summary>What a paper is made of.</summary>
    /// <param name="Kind">Which paper.</param>
    /// <param name="Template">The .docx, of the body or from <see cref="DefaultTemplates"/>.</param>
    /// <param name="Values">
    /// By name of the field, without brackets. Values that the template does not name are left aside; a statement of the law
    /// (<see cref="PaperField.IsStatement"/>) needs no value.
    /// </param>
    public sealed record Input(PaperKind Kind, ReadOnlyMemory<byte> Template, IReadOnlyDictionary<string, PaperValue> Values);

    /// <summary>
    /// The paper as a .docx. Refused: a decision without its relief paragraph (<c>paper.relief-missing</c>), a required field that
    /// is empty (<c>paper.value-missing</c>), a template that <see cref="TemplateCheck"/> finds fault with, and a paper to others in
    /// which a value contains the name of the applicant (<c>paper.applicant-named</c>; only where the values tell that name).
    /// </summary>
    [Law("R2-34", "R7-36")]
    public Outcome<byte[]> Fill(Input input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var opened = WordTemplate.Open(input.Template, limits);
        if (!opened.Succeeded)
            return opened.Refusal;
        var template = opened.Value;
        if (TemplateCheck.Shortcomings(input.Kind, template).FirstOrDefault() is { } shortcoming)
            return shortcoming;
        var values = template.Fields.ToDictionary(name => name, name => ValueOf(PaperFields.Find(name)!, input.Values));
        var empty = PaperContents.Of(input.Kind).Required.Where(field => values[field.Name].IsEmpty).ToList();
        if (empty.Contains(PaperFields.Relief))
            return new Refusal("paper.relief-missing", input.Kind.Name());
        if (empty.Count > 0)
            return new Refusal("paper.value-missing", input.Kind.Name(), string.Join('、', empty.Select(field => field.Written)));
        if (input.Kind.HidesApplicant() && FieldThatNamesApplicant(input.Values, values) is { } field)
            return new Refusal("paper.applicant-named", input.Kind.Name(), field);
        return template.Fill(values);
    }

    private static PaperValue ValueOf(PaperField field, IReadOnlyDictionary<string, PaperValue> given)
    {
        if (given.TryGetValue(field.Name, out var value) && !value.IsEmpty)
            return value;
        return PaperValue.Of(field.IsStatement ? field.Example : "");
    }

    private static string? FieldThatNamesApplicant(IReadOnlyDictionary<string, PaperValue> given, Dictionary<string, PaperValue> values)
    {
        if (!given.TryGetValue("申请人", out var applicant) || applicant.Parts is not [{ Length: > 1 } name, ..])
            return null;
        var naming = values.Where(one => one.Value.Parts.Any(part => part.Contains(name, StringComparison.Ordinal)));
        return naming.Select(one => $"〔{one.Key}〕").FirstOrDefault();
    }
}
