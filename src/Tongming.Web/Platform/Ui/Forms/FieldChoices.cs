using System.ComponentModel.DataAnnotations;
using System.Reflection;

namespace Tongming.Web.Platform.Ui.Forms;

/// <summary>Something that can be chosen.</summary>
/// <param name="Value">What the form sends.</param>
/// <param name="Label">What people read.</param>
/// <param name="Help">A line below the label of a radio button.</param>
internal sealed record Choice(string Value, string Label, string? Help = null);

/// <summary>What can be chosen in the fields of a form, beyond what the types say themselves.</summary>
internal sealed class FieldChoices
{
    private readonly Dictionary<string, IReadOnlyList<Choice>> byField = new(StringComparer.Ordinal);
    private readonly Dictionary<Type, Func<object, string>> words = [];

    /// <summary>Supplies what can be chosen in a field.</summary>
    public FieldChoices For(string field, IEnumerable<Choice> choices)
    {
        byField[field] = [.. choices];
        return this;
    }

    /// <summary>Supplies things with ids, such as people.</summary>
    public FieldChoices For(string field, IEnumerable<(Guid Id, string Label)> choices) =>
        For(field, choices.Select(one => new Choice(one.Id.ToString(), one.Label)));

    /// <summary>Allows only some members of an enumeration in a field, in this order.</summary>
    public FieldChoices Only<TEnum>(string field, params IEnumerable<TEnum> members)
        where TEnum : struct, Enum => For(field, members.Select(member => new Choice(member.ToString(), WordOf(member))));

    /// <summary>Says how the members of an enumeration are called on screens; call it before <see cref="Only"/>.</summary>
    public FieldChoices Words<TEnum>(Func<TEnum, string> word)
        where TEnum : struct, Enum
    {
        words[typeof(TEnum)] = member => word((TEnum)member);
        return this;
    }

    /// <summary>What can be chosen in a field; null where people write freely.</summary>
    public IReadOnlyList<Choice>? Of(FormField field)
    {
        if (byField.TryGetValue(field.Name, out var supplied))
            return supplied;
        if (!field.IsDrawn)
            return null;
        if (field.ValueType.IsEnum)
            return [.. Enum.GetValues(field.ValueType).Cast<Enum>().Select(member => new Choice(member.ToString(), WordOf(member)))];
        if (field.ValueType == typeof(bool) && field.Kind is FieldKind.Choice)
            return [new("true", "是"), new("false", "否")];
        return field.Kind is FieldKind.Choice or FieldKind.Checks
            ? throw new InvalidOperationException($"The form needs choices for {field.Property.DeclaringType}.{field.Name}.")
            : null;
    }

    private string WordOf(Enum member)
    {
        if (words.TryGetValue(member.GetType(), out var word))
            return word(member);
        var display = member.GetType().GetField(member.ToString())?.GetCustomAttribute<DisplayAttribute>();
        return display?.GetName() ?? member.ToString();
    }
}
