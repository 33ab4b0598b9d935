namespace Tongming.Web.People;

/// <summary>
/// What is wrong with fields, whether somebody typed them on a page or a program sent them: both are asked the same and told the same.
/// </summary>
internal sealed class FieldsAsked
{
    private readonly List<(string Field, Refusal Refusal)> wrong = [];

    /// <summary>What is wrong, by the name of the field, in the order in which it was asked.</summary>
    public IReadOnlyList<(string Field, Refusal Refusal)> Wrong => wrong;

    /// <summary>Asks that something was given, and not too much.</summary>
    public FieldsAsked Ask(string field, string label, string? value, int longest)
    {
        if (!string.IsNullOrWhiteSpace(value))
            return AskShort(field, label, value, longest);
        wrong.Add((field, new Refusal("people.field-missing", label)));
        return this;
    }

    /// <summary>Asks that not too much was given, and on one line.</summary>
    public FieldsAsked AskShort(string field, string label, string? value, int longest)
    {
        if (value?.Trim().Length > longest)
            wrong.Add((field, new Refusal("people.field-too-long", label, longest)));
        else if (value?.Any(char.IsControl) == true)
            wrong.Add((field, new Refusal("people.field-control", label)));
        return this;
    }

    /// <summary>Asks that something was chosen.</summary>
    public FieldsAsked AskChosen(string field, string label, object? value) => Ask(field, label, value?.ToString(), int.MaxValue);

    /// <summary>Asks something else.</summary>
    public FieldsAsked Ask(string field, bool isFine, Refusal refusal)
    {
        if (!isFine)
            wrong.Add((field, refusal));
        return this;
    }
}
