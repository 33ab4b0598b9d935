using System.ComponentModel.DataAnnotations;

namespace Tongming.Web.Platform.Ui.Forms;

/// <summary>The sentences of the rules that stand in the attributes of an Input type. Pages and the API say the same.</summary>
internal static class FieldRules
{
    /// <summary>What is wrong with a whole Input, by its attributes and by its own <see cref="IValidatableObject"/>; for the JSON twin of a form.</summary>
    /// <param name="input">The instance.</param>
    /// <param name="choices">What can be chosen; only supplied choices are checked.</param>
    public static IReadOnlyList<FormError> Check(object input, FieldChoices choices)
    {
        var errors = new List<FormError>();
        foreach (var field in FormShape.Of(input.GetType()).Fields.Where(field => field.Kind is not FieldKind.Given))
        {
            var value = field.Property.GetValue(input);
            if (ProblemOf(field, value) is { } problem)
                errors.Add(new(field.Name, problem));
            else if (field.IsDrawn && value is not null and not "" && NotAmong(field, value, choices))
                errors.Add(new(field.Name, FieldValue.NotOffered(field)));
        }

        return errors.Count > 0 ? errors : [.. Whole(input)];
    }

    /// <summary>The first thing that is wrong with a value, or null.</summary>
    public static string? ProblemOf(FormField field, object? value)
    {
        if (IsEmpty(value))
            return field.IsRequired ? Missing(field) : null;
        if (field.IsRequired && value is false)
            return $"请勾选“{field.Label}”。";
        return field.Rules.FirstOrDefault(rule => !Holds(rule, value)) is { } broken ? Sentence(field, broken, value) : null;
    }

    /// <summary>What the Input type itself says about its values together.</summary>
    public static IEnumerable<FormError> Whole(object input) =>
        input is IValidatableObject own
            ? own.Validate(new ValidationContext(input))
                .Where(result => result is not null)
                .Select(result => new FormError(result.MemberNames.FirstOrDefault() ?? "", result.ErrorMessage ?? "内容不符合要求。"))
            : [];

    /// <summary>The sentence for an empty field that must not be empty.</summary>
    public static string Missing(FormField field) =>
        field.Kind switch
        {
            FieldKind.Hidden => "这张表单不完整，可能打开得太久了。请重新打开页面再填一次。",
            FieldKind.File or FieldKind.Files => $"请选择要上传的“{field.Label}”。",
            FieldKind.Choice or FieldKind.Checks => $"请选择“{field.Label}”。",
            FieldKind.Tick => $"请勾选“{field.Label}”。",
            _ => $"请填写“{field.Label}”。",
        };

    private static bool IsEmpty(object? value) => value is null or "" or System.Collections.ICollection { Count: 0 };

    private static bool NotAmong(FormField field, object value, FieldChoices choices)
    {
        if (choices.Of(field) is not { } offered)
            return false;
        var values = value is System.Collections.IEnumerable several and not string ? several.Cast<object>() : [value];
        return values.Any(one =>
            !offered.Any(choice => choice.Value.Equals(one is bool ? $"{one}" : one.ToString(), StringComparison.OrdinalIgnoreCase))
        );
    }

    private static bool Holds(ValidationAttribute rule, object? value) =>
        // A length of a list is a number of entries; a rule for texts holds for every entry.
        rule is StringLengthAttribute or RegularExpressionAttribute
        && value is IEnumerable<string> lines
            ? lines.All(rule.IsValid)
            : rule.IsValid(value);

    private static string Sentence(FormField field, ValidationAttribute rule, object? value)
    {
        // Some attributes of the framework bring an English sentence of their own.
        if (rule.ErrorMessage is { Length: > 0 } own && !own.StartsWith("The ", StringComparison.Ordinal))
            return rule.FormatErrorMessage(field.Label);
        var length = (value as string)?.Length;
        return rule switch
        {
            StringLengthAttribute limit when length < limit.MinimumLength =>
                $"“{field.Label}”至少写 {limit.MinimumLength} 个字，现在有 {length} 个字。",
            StringLengthAttribute limit when length is null => $"“{field.Label}”每行最多 {limit.MaximumLength} 个字。",
            StringLengthAttribute limit => TooLong(field, limit.MaximumLength, length),
            MaxLengthAttribute limit when length is null => $"“{field.Label}”最多 {limit.Length} 项。",
            MaxLengthAttribute limit => TooLong(field, limit.Length, length),
            MinLengthAttribute limit =>
                $"“{field.Label}”至少{(length is null ? "选" : "写")} {limit.Length} {(length is null ? "项" : "个字")}。",
            RangeAttribute range => $"“{field.Label}”要在 {range.Minimum} 到 {range.Maximum} 之间。",
            EmailAddressAttribute => $"“{field.Label}”不像电子邮箱地址，请写成 name@example.cn 的样子。",
            PhoneAttribute => $"“{field.Label}”不像电话号码，请只写数字和短横。",
            _ => $"“{field.Label}”的写法不对，请按说明重新填写。",
        };
    }

    private static string TooLong(FormField field, int most, int? length) =>
        $"“{field.Label}”最多 {most:N0} 个字，现在有 {length:N0} 个字，请删短。";
}
