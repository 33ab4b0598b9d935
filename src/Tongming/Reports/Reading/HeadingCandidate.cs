using Tongming.Texts;

namespace Tongming.Reports.Reading;

/// <summary>Words that may be a heading of the first level.</summary>
/// <param name="Mark">How it is numbered.</param>
/// <param name="Number">Its number, or null.</param>
/// <param name="Title">Its title without number and spaces.</param>
/// <param name="Heading">Where number and title stand in the layout text.</param>
/// <param name="Topic">What it is about.</param>
/// <param name="IsKnown">True where the title is one of the known ones, not only alike.</param>
/// <param name="StandsAlone">True where nothing else stands in its line.</param>
/// <param name="StartsLine">False where other words stand before it in the same line.</param>
internal sealed record HeadingCandidate(
    HeadingMark Mark,
    int? Number,
    string Title,
    Span Heading,
    SectionTopic Topic,
    bool IsKnown,
    bool StandsAlone,
    bool StartsLine
);

/// <summary>How a heading is numbered.</summary>
internal enum HeadingMark
{
    /// <summary>一、</summary>
    Chinese,

    /// <summary>第一部分</summary>
    Part,

    /// <summary>1、</summary>
    Arabic,

    /// <summary>(一)</summary>
    Bracketed,

    /// <summary>Not at all.</summary>
    None,
}
