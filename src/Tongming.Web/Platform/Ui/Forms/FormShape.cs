using System.Collections.Concurrent;
using System.ComponentModel.DataAnnotations;
using System.Reflection;

namespace Tongming.Web.Platform.Ui.Forms;

/// <summary>
/// The fields of an Input type in the order in which they are asked. Attributes may stand on the properties or on the parameters
/// of a record. It is read once for each type.
/// </summary>
internal sealed class FormShape
{
    private static readonly ConcurrentDictionary<Type, FormShape> Known = new();

    private readonly ConstructorInfo constructor;

    private FormShape(Type type)
    {
        Type = type;
        constructor =
            type.GetConstructors().MaxBy(one => one.GetParameters().Length)
            ?? throw new ArgumentException($"{type} has no public constructor.", nameof(type));
        var parameters = constructor.GetParameters().ToDictionary(parameter => parameter.Name!, StringComparer.OrdinalIgnoreCase);
        Fields =
        [
            .. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(property => parameters.ContainsKey(property.Name) || property.SetMethod?.IsPublic == true)
                .Select((property, index) => (Field: FieldMaker.Make(property, parameters.GetValueOrDefault(property.Name)), Index: index))
                .OrderBy(one => one.Field.Order ?? 1000)
                .ThenBy(one => one.Index)
                .Select(one => one.Field.Field),
        ];
        var declarer = type.DeclaringType ?? type;
        Id = string.Concat(
            declarer.Name.Select(
                (letter, index) => char.IsUpper(letter) ? (index == 0 ? "" : "-") + char.ToLowerInvariant(letter) : $"{letter}"
            )
        );
    }

    /// <summary>The Input type.</summary>
    public Type Type { get; }

    /// <summary>Name of the form in ids: <c>ExtendDeadline.Input</c> gives <c>extend-deadline</c>.</summary>
    public string Id { get; }

    /// <summary>The fields, in order.</summary>
    public IReadOnlyList<FormField> Fields { get; }

    /// <summary>The sections of the fields that are drawn, in order.</summary>
    public IReadOnlyList<string> Groups => [.. Fields.Where(one => one.IsDrawn).Select(one => one.Group).Distinct()];

    /// <summary>The shape of a type; throws where a property is of a kind that no form can ask for.</summary>
    public static FormShape Of(Type type) => Known.GetOrAdd(type, one => new FormShape(one));

    /// <summary>Makes an instance of named values; what is absent takes the default of its parameter or type.</summary>
    public object Build(IReadOnlyDictionary<string, object?> values)
    {
        var parameters = constructor.GetParameters();
        var built = constructor.Invoke([
            .. parameters.Select(parameter =>
                Fields.FirstOrDefault(field => Same(field, parameter)) is { } field && values.TryGetValue(field.Name, out var value)
                    ? value
                    : DefaultOf(parameter)
            ),
        ]);
        foreach (var field in Fields.Where(field => !Array.Exists(parameters, parameter => Same(field, parameter))))
        {
            if (values.TryGetValue(field.Name, out var value))
                field.Property.SetValue(built, value);
        }

        return built;
    }

    /// <summary>The default values of the parameters, by field, where they say something.</summary>
    public IEnumerable<(FormField Field, object Value)> Defaults =>
        from parameter in constructor.GetParameters()
        where parameter is { HasDefaultValue: true, DefaultValue: not null }
        from one in Fields
        where Same(one, parameter)
        select (one, one.ValueType.IsEnum ? Enum.ToObject(one.ValueType, parameter.DefaultValue!) : parameter.DefaultValue!);

    private static bool Same(FormField field, ParameterInfo parameter) =>
        field.Name.Equals(parameter.Name, StringComparison.OrdinalIgnoreCase);

    private static object? DefaultOf(ParameterInfo parameter)
    {
        if (parameter is { HasDefaultValue: true, DefaultValue: not null })
            return parameter.DefaultValue;
        var type = parameter.ParameterType;
        return type.IsValueType ? Activator.CreateInstance(type)
            : type == typeof(string) && new NullabilityInfoContext().Create(parameter).WriteState == NullabilityState.NotNull ? ""
            : null;
    }
}

/// <summary>Reads the attributes of one property and of the record's parameter of the same name.</summary>
file static class FieldMaker
{
    public static (FormField Field, int? Order) Make(PropertyInfo property, ParameterInfo? parameter)
    {
        Attribute[] attributes = [.. property.GetCustomAttributes(), .. parameter?.GetCustomAttributes() ?? []];
        var display = attributes.OfType<DisplayAttribute>().FirstOrDefault();
        var data = attributes.OfType<DataTypeAttribute>().FirstOrDefault();
        var (valueType, isList, isNullable) = Unwrap(property);
        var kind = KindOf(property, valueType, isList, (display, data));
        var isText = valueType == typeof(string);
        var field = new FormField
        {
            Name = property.Name,
            Label = display?.GetName() ?? property.Name,
            Help = display?.GetDescription(),
            Group = display?.GetGroupName() ?? "",
            Kind = kind,
            IsRequired =
                attributes.OfType<RequiredAttribute>().Any()
                || (!isNullable && !isText && !isList && kind is not (FieldKind.Tick or FieldKind.Given)),
            ValueType = valueType,
            IsNullable = isNullable,
            Longest =
                attributes.OfType<StringLengthAttribute>().FirstOrDefault()?.MaximumLength
                ?? attributes.OfType<MaxLengthAttribute>().FirstOrDefault()?.Length,
            Hint = data switch
            {
                { DataType: DataType.Custom } => data.CustomDataType,
                { DataType: DataType.EmailAddress } => "email",
                { DataType: DataType.PhoneNumber } => "tel",
                { DataType: DataType.PostalCode } => "postal-code",
                _ => null,
            },
            Extensions =
            [
                .. attributes
                    .OfType<FileExtensionsAttribute>()
                    .SelectMany(one => one.Extensions.Split(','))
                    .Select(one => "." + one.Trim().TrimStart('.').ToLowerInvariant()),
            ],
            Rules = [.. attributes.OfType<ValidationAttribute>().Where(rule => rule is not (RequiredAttribute or FileExtensionsAttribute))],
            Property = property,
        };
        return (field, display?.GetOrder());
    }

    private static (Type Value, bool IsList, bool IsNullable) Unwrap(PropertyInfo property)
    {
        var type = property.PropertyType;
        var isNullable = type.IsValueType
            ? Nullable.GetUnderlyingType(type) is not null
            : new NullabilityInfoContext().Create(property).ReadState != NullabilityState.NotNull;
        var element =
            type == typeof(string) ? null
            : type.IsArray ? type.GetElementType()
            : type.IsGenericType && type.IsAssignableTo(typeof(System.Collections.IEnumerable)) ? type.GetGenericArguments()[0]
            : null;
        return (element ?? Nullable.GetUnderlyingType(type) ?? type, element is not null, isNullable);
    }

    private static FieldKind KindOf(
        PropertyInfo property,
        Type type,
        bool isList,
        (DisplayAttribute? Display, DataTypeAttribute? Data) words
    )
    {
        if (words.Display?.GetAutoGenerateField() == false)
            return FieldKind.Given;
        if (property.Name is "Token" or "Version" || words.Data?.CustomDataType == "hidden")
            return FieldKind.Hidden;
        if (type == typeof(IFormFile))
            return isList ? FieldKind.Files : FieldKind.File;
        if (isList)
            return type == typeof(string) ? FieldKind.Lines : FieldKind.Checks;
        if (type == typeof(bool))
            return property.PropertyType == type ? FieldKind.Tick : FieldKind.Choice;
        if (type.IsEnum || type == typeof(Guid))
            return FieldKind.Choice;
        if (type == typeof(string))
            return words.Data?.DataType switch
            {
                DataType.MultilineText => FieldKind.Paragraph,
                DataType.Custom when words.Data.CustomDataType == FormField.RichText => FieldKind.Paragraph,
                DataType.Password => FieldKind.Secret,
                _ => FieldKind.Line,
            };
        return type == typeof(int) || type == typeof(long) ? FieldKind.Whole
            : type == typeof(decimal) || type == typeof(double) ? FieldKind.Amount
            : type == typeof(DateOnly) ? FieldKind.Date
            : type == typeof(TimeOnly) ? FieldKind.Time
            : throw new NotSupportedException(
                $"A form cannot ask for {property.DeclaringType}.{property.Name} of type {type}. Mark it [Display(AutoGenerateField = false)] where the page supplies it."
            );
    }
}
