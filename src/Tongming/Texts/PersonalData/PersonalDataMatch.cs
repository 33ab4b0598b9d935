namespace Tongming.Texts.PersonalData;

/// <summary>A stretch of a text that has the form of personal data.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Index of its first character in the text that was searched, from 0.</param>
/// <param name="Length">Number of its characters there, spaces and hyphens inside included; 1 or more.</param>
/// <param name="Masked">How it may be shown, such as <c>138****5678</c>; see <see cref="Masking"/>.</param>
public sealed record PersonalDataMatch(PersonalDataKind Kind, int Start, int Length, string Masked)
{
    /// <summary>True where it is worth a look but does not by itself keep a text from going out: what belongs to an office or an organisation.</summary>
    public bool IsOnlyFlagged { get; init; }

    /// <summary>Index just behind its last character.</summary>
    public int End => Start + Length;
}
