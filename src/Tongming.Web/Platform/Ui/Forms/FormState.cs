using System.Globalization;
using System.Security.Cryptography;

namespace Tongming.Web.Platform.Ui.Forms;

/// <summary>What is wrong with a field, or with the whole form where the field is empty.</summary>
internal sealed record FormError(string Field, string Message);

/// <summary>
/// A form as it is drawn: its fields, what stands in them, what is wrong and what can be chosen. The partial
/// <c>/Platform/Ui/Forms/_Form.cshtml</c> draws it whole, <c>_Fields.cshtml</c> only its inside.
/// </summary>
internal sealed class FormState
{
    private readonly Dictionary<string, IReadOnlyList<string>> values;
    private readonly List<FormError> errors = [];

    /// <summary>A form with what was typed, by name of the field.</summary>
    public FormState(FormShape shape, FieldChoices choices, Dictionary<string, IReadOnlyList<string>> values)
    {
        (Shape, Choices, this.values, Id) = (shape, choices, values, shape.Id);
        if (shape.Fields.Any(field => field is { Name: "Token", Kind: FieldKind.Hidden }) && Value("Token").Length == 0)
            values["Token"] = [RandomNumberGenerator.GetHexString(32, lowercase: true)];
    }

    /// <summary>The fields.</summary>
    public FormShape Shape { get; }

    /// <summary>What can be chosen.</summary>
    public FieldChoices Choices { get; }

    /// <summary>Name of the form in ids and for its draft; unique on the page.</summary>
    public string Id { get; set; }

    /// <summary>Where it is sent; the page itself where empty.</summary>
    public string Action { get; set; } = "";

    /// <summary>The verb with its object on the button, such as 延期答复.</summary>
    public string Submit { get; set; } = "提交";

    /// <summary>What comes of it, beside the button.</summary>
    public string? Consequence { get; set; }

    /// <summary>Where “取消” leads; no such link where null.</summary>
    public string? Cancel { get; set; }

    /// <summary>Whether people write about themselves, so that the browser may fill in name and phone.</summary>
    public bool IsOwnData { get; set; }

    /// <summary>The section that is asked now, in a form of several steps; null for a form that asks everything at once.</summary>
    public string? Step { get; set; }

    /// <summary>What is wrong, in the order of the fields.</summary>
    public IReadOnlyList<FormError> Errors => errors;

    /// <summary>Whether the form has files, which need another encoding.</summary>
    public bool HasFiles => Shape.Fields.Any(one => one.Kind is FieldKind.File or FieldKind.Files);

    /// <summary>A form that nobody has filled in yet, or that starts from values.</summary>
    public static FormState Of<T>(FieldChoices? choices = null, T? start = null)
        where T : class => Of(FormShape.Of(typeof(T)), choices ?? new FieldChoices(), start);

    /// <summary>A form of a type that is known only now: with the defaults of a new instance, and with what the page knows.</summary>
    public static FormState Blank(Type type, FieldChoices choices, IReadOnlyDictionary<string, string> known)
    {
        var shape = FormShape.Of(type);
        var written = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        var blank = Activator.CreateInstance(type)!;
        foreach (var field in shape.Fields)
            if (Default(field.Property.GetValue(blank)) is { } typed)
                written[field.Name] = [typed];
        foreach (var (field, value) in known)
            written[field] = [value];
        return new FormState(shape, choices, written);
    }

    /// <summary>How a field is drawn: whatever it is, people choose where there are choices.</summary>
    public FieldKind KindOf(FormField field) => KindOf(field, Choices);

    /// <inheritdoc cref="KindOf(FormField)"/>
    public static FieldKind KindOf(FormField field, FieldChoices choices) =>
        choices.Of(field) is null ? field.Kind
        : field.IsList ? FieldKind.Checks
        : FieldKind.Choice;

    /// <summary>The only value of a field, or nothing.</summary>
    public string Value(string field) => values.TryGetValue(field, out var all) && all.Count > 0 ? all[0] : "";

    /// <summary>All values of a field.</summary>
    public IReadOnlyList<string> Values(string field) => values.GetValueOrDefault(field, []);

    /// <summary>Says that something is wrong; the sentence says how to mend it.</summary>
    /// <param name="field">The field, or empty for the whole form. A field that is not drawn counts as the whole form.</param>
    /// <param name="sentence">What people read.</param>
    public void Refuse(string field, string sentence) =>
        errors.Add(new(Shape.Fields.Any(one => one.Name == field && one.IsDrawn) ? field : "", sentence));

    /// <summary>Id of the input of a field.</summary>
    public string IdOf(string field) => $"{Id}-{field}";

    /// <summary>The fields of a section that are drawn now.</summary>
    public IEnumerable<FormField> Drawn(string group) => Shape.Fields.Where(field => field.IsDrawn && field.Group == group);

    /// <summary>The sections that are drawn now.</summary>
    public IReadOnlyList<string> Groups => Step is null ? Shape.Groups : [Step];

    /// <summary>Names and values that travel unseen: hidden fields, and the answers of the other steps.</summary>
    public IEnumerable<(string Name, string Value)> Unseen =>
        from one in Shape.Fields
        where one.Kind is FieldKind.Hidden || (Step is not null && one.IsDrawn && one.Group != Step)
        where one.Kind is not (FieldKind.File or FieldKind.Files or FieldKind.Secret)
        from typed in Values(one.Name)
        select (one.Name, typed);

    private static FormState Of(FormShape shape, FieldChoices choices, object? start)
    {
        var written = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        var begun = start is null ? shape.Defaults : shape.Fields.Select(field => (Field: field, Value: field.Property.GetValue(start)!));
        foreach (var (field, value) in begun.Where(one => one.Value is not null))
            written[field.Name] = Written(KindOf(field, choices), value);

        return new(shape, choices, written);
    }

    private static IReadOnlyList<string> Written(FieldKind kind, object value) =>
        kind switch
        {
            FieldKind.File or FieldKind.Files or FieldKind.Secret => [],
            FieldKind.Lines => [string.Join('\n', ((System.Collections.IEnumerable)value).Cast<object>())],
            FieldKind.Checks => [.. ((System.Collections.IEnumerable)value).Cast<object>().Select(Written)],
            _ => [Written(value)],
        };

    private static string Written(object value) =>
        value switch
        {
            bool tick => tick ? "true" : "false",
            DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            TimeOnly time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
            decimal amount => amount.ToString("0.############", CultureInfo.InvariantCulture),
            IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString() ?? "",
        };

    /// <summary>A default as it is typed; nothing for what only looks like a value because its type has no empty one.</summary>
    private static string? Default(object? value) =>
        value switch
        {
            string { Length: > 0 } text => text,
            int and not 0 => ((int)value).ToString(CultureInfo.InvariantCulture),
            true => "true",
            _ => null,
        };
}
