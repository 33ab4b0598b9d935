namespace Tongming.Web.Platform.Ui.Forms;

/// <summary>How a field is drawn and read.</summary>
internal enum FieldKind
{
    /// <summary>One line of text.</summary>
    Line,

    /// <summary>Text of several lines.</summary>
    Paragraph,

    /// <summary>A list of texts, one on each line.</summary>
    Lines,

    /// <summary>A password: never shown again.</summary>
    Secret,

    /// <summary>A whole number.</summary>
    Whole,

    /// <summary>A number with decimals.</summary>
    Amount,

    /// <summary>A day.</summary>
    Date,

    /// <summary>A time of the day.</summary>
    Time,

    /// <summary>A box to tick.</summary>
    Tick,

    /// <summary>One of several: radio buttons or a drop-down list.</summary>
    Choice,

    /// <summary>Any of several.</summary>
    Checks,

    /// <summary>One file.</summary>
    File,

    /// <summary>Several files.</summary>
    Files,

    /// <summary>Sent along unseen, such as Token and Version.</summary>
    Hidden,

    /// <summary>Filled in by the page; neither drawn nor read from the form.</summary>
    Given,
}
