using Tongming.Texts;

namespace Tongming.Publications.Checks;

/// <summary>The parts of an edition that are checked.</summary>
public enum CheckPart
{
    /// <summary>标题.</summary>
    Title,

    /// <summary>内容概述.</summary>
    Summary,

    /// <summary>正文.</summary>
    Text,

    /// <summary>更正说明.</summary>
    CorrectionNote,

    /// <summary>Another line: document number, issuer, keywords, source, editor.</summary>
    Line,

    /// <summary>附件.</summary>
    Attachment,
}

/// <summary>Where something was found.</summary>
/// <param name="Part">The part.</param>
/// <param name="Name">Name of the attachment or the line; empty for other parts.</param>
/// <param name="Detail">Where inside an attachment, such as a sheet; empty where there is nothing to say.</param>
public sealed record CheckPlace(CheckPart Part, string Name = "", string Detail = "");

/// <summary>
/// Something that was found. What it shows of the text has personal data masked, so that a report can be kept and shown; the key tells
/// the same finding again after other places have changed.
/// </summary>
/// <param name="Rule">What was looked for.</param>
/// <param name="Place">Where.</param>
/// <param name="At">The characters in the text of that place; empty where it is about a whole file.</param>
/// <param name="Key">
/// SHA-256 of the rule, the place, the words and the words around them, 64 small hexadecimal digits: what is said to a finding holds as
/// long as these stand.
/// </param>
public sealed record CheckFinding(CheckRule Rule, CheckPlace Place, Span At, string Key)
{
    /// <summary>The words before it on its line, masked.</summary>
    public string Before { get; init; } = "";

    /// <summary>The words themselves, masked.</summary>
    public string Words { get; init; } = "";

    /// <summary>The words behind it on its line, masked.</summary>
    public string After { get; init; } = "";

    /// <summary>What the sentence names, in the order of its placeholders.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];

    /// <summary>What it does to publishing.</summary>
    public CheckSeverity Severity => CheckRules.Of(Rule).Severity;
}
