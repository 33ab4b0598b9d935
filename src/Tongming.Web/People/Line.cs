namespace Tongming.Web.People;

/// <summary>A field of one line on a form of this module, for <c>_Line.cshtml</c>. What is wrong with it comes from the model state.</summary>
/// <param name="Name">Name and id.</param>
/// <param name="Label">What people read above it.</param>
/// <param name="Value">What stands in it.</param>
internal sealed record Line(string Name, string Label, string? Value = null)
{
    /// <summary>Help under the label.</summary>
    public string? Help { get; init; }

    /// <summary>Type of the input: text, password, date.</summary>
    public string Type { get; init; } = "text";

    /// <summary>What the browser may fill in.</summary>
    public string Autocomplete { get; init; } = "off";

    /// <summary>Longest value.</summary>
    public int Longest { get; init; } = 200;

    /// <summary>Whether it may stay empty.</summary>
    public bool IsOptional { get; init; }

    /// <summary>Before the id, where a page shows the same field twice.</summary>
    public string Id { get; init; } = Name;

    /// <summary>Choices by value; null for typed text.</summary>
    public IReadOnlyList<(string Value, string Label)>? Choices { get; init; }
}
