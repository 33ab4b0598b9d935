namespace Tongming.Web.Platform.Ui.Forms;

/// <summary>One field of a form with everything that its drawing needs.</summary>
internal sealed class FieldView(FormState form, FormField asked)
{
    /// <summary>More choices than this stand in a drop-down list.</summary>
    public const int MostRadios = 5;

    /// <summary>Longer texts than this get several lines unless the attributes say one.</summary>
    private const int ShortText = 20;

    public FormField Field => asked;

    public FieldKind Kind { get; } = form.KindOf(asked);

    public string Id { get; } = form.IdOf(asked.Name);

    public string Value => form.Value(asked.Name);

    public IReadOnlyList<Choice> Choices { get; } = form.Choices.Of(asked) ?? [];

    public IReadOnlyList<string> Problems { get; } =
    [.. form.Errors.Where(error => error.Field == asked.Name).Select(error => error.Message)];

    public bool IsWrong => Problems.Count > 0;

    /// <summary>Radio buttons, boxes to tick: several inputs that one label cannot name.</summary>
    public bool IsSet => Kind is FieldKind.Checks || IsRadios;

    public bool IsRadios =>
        Kind is FieldKind.Choice
        && asked.Hint != "select"
        && (asked.Hint == "radios" || (asked.IsRequired && Choices.Count is > 0 and <= MostRadios));

    /// <summary>Ids of help and problem, for <c>aria-describedby</c>.</summary>
    public string? DescribedBy
    {
        get
        {
            string[] ids = [.. asked.Help is null ? Array.Empty<string>() : [$"{Id}-help"], .. IsWrong ? new[] { $"{Id}-problem" } : []];
            return ids.Length > 0 ? string.Join(' ', ids) : null;
        }
    }

    public bool IsChosen(Choice choice) => form.Values(asked.Name).Contains(choice.Value);

    public string IdOf(int index) => index == 0 ? Id : $"{Id}-{index}";

    /// <summary>How wide the input is: as wide as what belongs in it.</summary>
    public string Width =>
        Kind is FieldKind.Whole or FieldKind.Amount or FieldKind.Date or FieldKind.Time || asked.Longest <= ShortText ? "narrow" : "wide";

    /// <summary>The browser shows nothing of a day that is none; what was typed stays in a line of text.</summary>
    public string InputType =>
        Kind switch
        {
            FieldKind.Date when Value.Length == 0 || FieldValue.Read(asked, Value).Value is DateOnly => "date",
            FieldKind.Time when !IsWrong => "time",
            FieldKind.Secret => "password",
            FieldKind.Line when asked.Hint is "email" or "tel" => asked.Hint,
            _ => "text",
        };

    /// <summary>The value as the input wants it.</summary>
    public string InputValue =>
        Kind is FieldKind.Secret ? ""
        : Kind is FieldKind.Date && FieldValue.Read(asked, Value).Value is DateOnly day
            ? day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)
        : Value;

    public string? InputMode =>
        Kind switch
        {
            FieldKind.Whole => "numeric",
            FieldKind.Amount => "decimal",
            _ => null,
        };

    public string Autocomplete =>
        Kind is FieldKind.Secret ? asked.Hint ?? "current-password"
        : form.IsOwnData && asked.Hint is not (null or "select" or "radios") ? asked.Hint
        : "off";

    public int Rows => asked.Longest > 500 || asked.Longest is null ? 6 : 3;

    public string Accept => string.Join(',', asked.Extensions);
}
