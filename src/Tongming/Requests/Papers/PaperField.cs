namespace Tongming.Requests.Papers;

/// <summary>A field that a template may name in tortoise-shell brackets, such as 〔申请人〕.</summary>
/// <param name="Name">Without brackets. Chinese, because the clerks who edit templates write it.</param>
/// <param name="Meaning">What is put in, in plain Chinese.</param>
/// <param name="Example">One value.</param>
public sealed record PaperField(string Name, string Meaning, string Example)
{
    /// <summary>True where the value is a list, so that the paragraph of the field is repeated for each item.</summary>
    public bool IsList { get; init; }

    /// <summary>True where the value tells who asked, so that papers to others must not name it.</summary>
    public bool TellsApplicant { get; init; }

    /// <summary>
    /// True where <see cref="Example"/> is a statement that the law prescribes. It is put in where no other words are given, so that
    /// the template says where it stands and nobody can forget it.
    /// </summary>
    public bool IsStatement { get; init; }

    /// <summary>The field as it stands in a template.</summary>
    public string Written => $"〔{Name}〕";
}
