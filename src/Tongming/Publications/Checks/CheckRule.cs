namespace Tongming.Publications.Checks;

/// <summary>What the checks before publishing look for.</summary>
public enum CheckRule
{
    /// <summary>身份证号, mobile numbers, bank cards and the like of people (R3-37).</summary>
    PersonalData,

    /// <summary>Numbers of offices and organisations: only flagged (R3-37).</summary>
    PublicNumber,

    /// <summary>密级: a mark of secrecy (R3-34).</summary>
    SecrecyMark,

    /// <summary>Something in a file that readers do not see and were not meant to get: hidden sheets, comments, tracked changes.</summary>
    HiddenContent,

    /// <summary>What a program wrote into a file about its makers.</summary>
    FileTrace,

    /// <summary>Something about a file that is good to know.</summary>
    FileNote,

    /// <summary>A file whose words cannot be searched: scans, old formats, OFD.</summary>
    FileUnseen,

    /// <summary>A file without content.</summary>
    FileEmpty,

    /// <summary>A file that is locked or broken, so that the public could not open it either.</summary>
    FileLocked,

    /// <summary>A file that is named but not in the store.</summary>
    FileMissing,

    /// <summary>A serious entry of the wording list (R3-38).</summary>
    SeriousWording,

    /// <summary>A light entry of the wording list.</summary>
    LightWording,

    /// <summary>A heading whose number leaves one out.</summary>
    HeadingSkipped,

    /// <summary>A heading whose number was there before.</summary>
    HeadingRepeated,

    /// <summary>An opening bracket or quotation mark without its closing one.</summary>
    BracketUnclosed,

    /// <summary>A closing bracket or quotation mark without its opening one.</summary>
    BracketUnopened,

    /// <summary>An error message of an office program, or characters that were lost.</summary>
    ConversionError,

    /// <summary>Fields, tags and conditional comments that a conversion left behind.</summary>
    ConversionTrace,

    /// <summary>A place that was to be filled in: XX年X月, ××.</summary>
    Placeholder,

    /// <summary>附件 are announced, and there is none.</summary>
    AttachmentAnnounced,

    /// <summary>A link to a machine of the own network or with a password.</summary>
    LinkUnsafe,

    /// <summary>A link that leads nowhere or shows no words.</summary>
    LinkEmpty,

    /// <summary>A link inside this site to something that the public does not see.</summary>
    LinkDead,

    /// <summary>A link to another site: readers are told that they leave (R5-44).</summary>
    LinkOutside,

    /// <summary>A picture without alternative text.</summary>
    PictureWithoutText,
}

/// <summary>What a finding does to publishing.</summary>
public enum CheckSeverity
{
    /// <summary>Blocks until it is mended, or let pass by a second person where that is possible.</summary>
    Error,

    /// <summary>Needs a word of somebody who may edit, or to be mended.</summary>
    Warning,

    /// <summary>Good to know; asks nothing.</summary>
    Hint,
}

/// <summary>A rule with its stable code, its severity and what can be done about it.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Code">Stable; in the ledger, in JSON and in the keys of sentences. Example: <c>personal-data</c>.</param>
/// <param name="Severity">What a finding does.</param>
/// <param name="MayPass">True where a second person may let an error pass; a warning passes with a word.</param>
public sealed record CheckRuleEntry(CheckRule Rule, string Code, CheckSeverity Severity, bool MayPass);

/// <summary>The table of rules: what blocks, what warns and what can never pass.</summary>
[Law("R3-34", "R3-35", "R3-37", "R3-38", "R5-10", "R5-33", "R5-44")]
public static class CheckRules
{
    /// <summary>Goes up whenever the rules find something else than before, so that kept reports are made anew.</summary>
    public const int Version = 1;

    /// <summary>All rules in their order.</summary>
    public static IReadOnlyList<CheckRuleEntry> All { get; } =
    [
        Error(CheckRule.PersonalData, "personal-data"),
        Hint(CheckRule.PublicNumber, "public-number"),
        Never(CheckRule.SecrecyMark, "secrecy-mark"),
        Error(CheckRule.HiddenContent, "hidden-content"),
        Warning(CheckRule.FileTrace, "file-trace"),
        Hint(CheckRule.FileNote, "file-note"),
        Warning(CheckRule.FileUnseen, "file-unseen"),
        Never(CheckRule.FileEmpty, "file-empty"),
        Error(CheckRule.FileLocked, "file-locked"),
        Never(CheckRule.FileMissing, "file-missing"),
        Error(CheckRule.SeriousWording, "serious-wording"),
        Warning(CheckRule.LightWording, "light-wording"),
        Warning(CheckRule.HeadingSkipped, "heading-skipped"),
        Warning(CheckRule.HeadingRepeated, "heading-repeated"),
        Warning(CheckRule.BracketUnclosed, "bracket-unclosed"),
        Warning(CheckRule.BracketUnopened, "bracket-unopened"),
        Error(CheckRule.ConversionError, "conversion-error"),
        Warning(CheckRule.ConversionTrace, "conversion-trace"),
        Warning(CheckRule.Placeholder, "placeholder"),
        Warning(CheckRule.AttachmentAnnounced, "attachment-announced"),
        Error(CheckRule.LinkUnsafe, "link-unsafe"),
        Warning(CheckRule.LinkEmpty, "link-empty"),
        Error(CheckRule.LinkDead, "link-dead"),
        Hint(CheckRule.LinkOutside, "link-outside"),
        Warning(CheckRule.PictureWithoutText, "picture-without-text"),
    ];

    /// <summary>The entry of a rule.</summary>
    public static CheckRuleEntry Of(CheckRule rule) => All[(int)rule];

    private static CheckRuleEntry Error(CheckRule rule, string code) => new(rule, code, CheckSeverity.Error, true);

    private static CheckRuleEntry Never(CheckRule rule, string code) => new(rule, code, CheckSeverity.Error, false);

    private static CheckRuleEntry Warning(CheckRule rule, string code) => new(rule, code, CheckSeverity.Warning, true);

    private static CheckRuleEntry Hint(CheckRule rule, string code) => new(rule, code, CheckSeverity.Hint, true);
}
