using System.ComponentModel.DataAnnotations;
using System.Reflection;

namespace Tongming.Web.Platform.Ui.Forms;

/// <summary>One field of an Input type, as its attributes describe it.</summary>
internal sealed record FormField
{
    /// <summary>Name of the property, and of the field in the form.</summary>
    public required string Name { get; init; }

    /// <summary>What people read above the field: <c>Display.Name</c>.</summary>
    public required string Label { get; init; }

    /// <summary>How to fill it in: <c>Display.Description</c>.</summary>
    public string? Help { get; init; }

    /// <summary>The section: <c>Display.GroupName</c>; empty for the first one.</summary>
    public string Group { get; init; } = "";

    /// <summary>How it is drawn where no choices are supplied.</summary>
    public required FieldKind Kind { get; init; }

    /// <summary>Whether it must be filled in.</summary>
    public required bool IsRequired { get; init; }

    /// <summary>The type of one value, without Nullable and without the list.</summary>
    public required Type ValueType { get; init; }

    /// <summary>Whether nothing typed means null (otherwise the type's own empty value).</summary>
    public required bool IsNullable { get; init; }

    /// <summary>Most characters, if there is a limit.</summary>
    public int? Longest { get; init; }

    /// <summary>What <c>DataType</c> says in a word of one's own: <c>select</c>, <c>radios</c>, or an autocomplete token such as <c>name</c>.</summary>
    public string? Hint { get; init; }

    /// <summary>The data type of a text with markup, which the editor writes and the server cleans.</summary>
    public const string RichText = "rich-text";

    /// <summary>Whether it is a text with markup.</summary>
    public bool IsRichText => Hint == RichText;

    /// <summary>Extensions of files that are taken, such as <c>.pdf</c>; empty for all.</summary>
    public IReadOnlyList<string> Extensions { get; init; } = [];

    /// <summary>The rules in the attributes.</summary>
    public IReadOnlyList<ValidationAttribute> Rules { get; init; } = [];

    /// <summary>Where the value lives.</summary>
    public required PropertyInfo Property { get; init; }

    /// <summary>Whether it holds several values.</summary>
    public bool IsList => Kind is FieldKind.Checks or FieldKind.Lines or FieldKind.Files;

    /// <summary>Whether people see it.</summary>
    public bool IsDrawn => Kind is not (FieldKind.Hidden or FieldKind.Given);
}
