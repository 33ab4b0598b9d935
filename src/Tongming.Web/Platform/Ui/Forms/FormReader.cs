using System.Collections;

namespace Tongming.Web.Platform.Ui.Forms;

/// <summary>What came of reading a form.</summary>
/// <typeparam name="T">The Input type.</typeparam>
/// <param name="State">The form as typed, with what is wrong, to be drawn again.</param>
/// <param name="Input">The Input, or null where something is wrong.</param>
internal sealed record FormReading<T>(FormState State, T? Input)
    where T : class;

/// <summary>Reads a posted form into an Input type by the same attributes by which it was drawn.</summary>
internal static class FormReader
{
    /// <summary>Reads the whole form.</summary>
    /// <param name="form">What was posted.</param>
    /// <param name="choices">What can be chosen, as when it was drawn.</param>
    /// <param name="given">Values that the page supplies, by name; what the form says about them is not heard.</param>
    public static FormReading<T> Read<T>(
        IFormCollection form,
        FieldChoices? choices = null,
        IReadOnlyDictionary<string, object?>? given = null
    )
        where T : class
    {
        var reading = Read(typeof(T), form, choices, given);
        return new(reading.State, (T?)reading.Input);
    }

    /// <summary>Reads the whole form of an Input type that is known only when the program runs.</summary>
    public static FormReading<object> Read(
        Type type,
        IFormCollection form,
        FieldChoices? choices = null,
        IReadOnlyDictionary<string, object?>? given = null
    )
    {
        var state = Typed(type, form, choices ?? new FieldChoices());
        var values = new Dictionary<string, object?>(given ?? new Dictionary<string, object?>(), StringComparer.Ordinal);
        foreach (var field in state.Shape.Fields.Where(field => field.Kind is not FieldKind.Given && !values.ContainsKey(field.Name)))
            Take(field, state, form, values);
        if (state.Errors.Count > 0)
            return new(state, null);
        var input = state.Shape.Build(values);
        foreach (var error in FieldRules.Whole(input))
            state.Refuse(error.Field, error.Message);
        return new(state, state.Errors.Count > 0 ? null : input);
    }

    /// <summary>Reads one step of a form that is asked in steps: only the fields of this section can be wrong.</summary>
    public static FormState ReadStep<T>(IFormCollection form, string step, FieldChoices? choices = null)
        where T : class
    {
        var state = Typed(typeof(T), form, choices ?? new FieldChoices());
        state.Step = step;
        var ignored = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var field in state.Drawn(step))
            Take(field, state, form, ignored);
        return state;
    }

    private static FormState Typed(Type type, IFormCollection form, FieldChoices choices)
    {
        var shape = FormShape.Of(type);
        var typed = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (
            var field in shape.Fields.Where(field =>
                field.Kind is not (FieldKind.Given or FieldKind.Secret or FieldKind.File or FieldKind.Files)
            )
        )
            typed[field.Name] = [.. form[field.Name].Select(one => one ?? "")];
        return new FormState(shape, choices, typed);
    }

    /// <summary>Puts the value of a field among the values, or says in the state what is wrong with it.</summary>
    private static void Take(FormField field, FormState state, IFormCollection form, Dictionary<string, object?> values)
    {
        var (value, problem) = field.Kind is FieldKind.File or FieldKind.Files
            ? OfFiles(field, [.. form.Files.Where(file => file.Name == field.Name && file.FileName.Length > 0)])
            : OfText(
                field,
                state,
                [
                    .. form[field.Name]
                        .Select(one => field.Kind is FieldKind.Secret ? one ?? "" : FieldValue.Tidy(one ?? ""))
                        .Where(one => one.Length > 0),
                ]
            );
        problem ??= FieldRules.ProblemOf(field, value);
        if (problem is not null)
            state.Refuse(field.Name, problem);
        else if (value is not null || field.IsNullable)
            values[field.Name] = value;
    }

    private static (object? Value, string? Problem) OfText(FormField field, FormState state, string[] typed)
    {
        var choices = state.Choices.Of(field);
        if (choices is not null && Array.Exists(typed, one => !choices.Any(choice => choice.Value == one)))
            return (null, FieldValue.NotOffered(field));
        if (field.Kind is FieldKind.Tick)
            return (typed.Length > 0 && typed[0] is "true" or "on", null);
        if (!field.IsList)
            return typed.Length > 0
                ? FieldValue.Read(field, typed[0])
                : (field.ValueType == typeof(string) && !field.IsNullable ? "" : null, null);
        var entries = choices is null
            ? [.. typed.SelectMany(one => one.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))]
            : typed;
        var read = Array.ConvertAll(entries, one => FieldValue.Read(field, one));
        var problem = Array.Find(read, one => one.Problem is not null).Problem;
        return problem is null ? (ListOf(field, [.. read.Select(one => one.Value)]), null) : (null, problem);
    }

    private static (object? Value, string? Problem) OfFiles(FormField field, IReadOnlyList<IFormFile> files)
    {
        foreach (var file in files)
        {
            if (file.Length == 0)
                return (null, $"“{field.Label}”里的“{file.FileName}”是空文件，请重新选择。");
            if (field.Extensions.Count > 0 && !field.Extensions.Contains(Path.GetExtension(file.FileName).ToLowerInvariant()))
                return (null, $"“{field.Label}”里的“{file.FileName}”不是可以收的文件，请换成 {string.Join("、", field.Extensions)} 文件。");
        }

        return field.Kind is FieldKind.Files ? (ListOf(field, [.. files]), null) : (files.Count > 0 ? files[0] : null, null);
    }

    /// <summary>An array serves wherever a list is asked for; a property that is a <c>List</c> gets one.</summary>
    private static object ListOf(FormField field, object?[] entries)
    {
        var array = Array.CreateInstance(field.ValueType, entries.Length);
        entries.CopyTo(array, 0);
        var type = field.Property.PropertyType;
        return type.IsInstanceOfType(array) ? array : (IList)Activator.CreateInstance(type, array)!;
    }
}
