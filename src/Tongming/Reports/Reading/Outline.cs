using Tongming.Texts;

namespace Tongming.Reports.Reading;

/// <summary>The sections of a report in the order in which they stand.</summary>
/// <param name="Preamble">What stands before the first section: crumbs, title, dates, introduction.</param>
/// <param name="Sections">The sections of the first level.</param>
internal sealed record Outline(Span Preamble, IReadOnlyList<Section> Sections)
{
    /// <summary>The first section on that topic, or null.</summary>
    public Section? Of(SectionTopic topic) => Sections.FirstOrDefault(section => section.Topic == topic);
}

/// <summary>A section of the first level.</summary>
/// <param name="Number">The number that it states (一 is 1), or null where it states none.</param>
/// <param name="Title">Its title without the number, without spaces.</param>
/// <param name="Heading">Where the heading stands in the layout text.</param>
/// <param name="Body">From behind the heading to the next heading of the first level, in the layout text.</param>
/// <param name="Topic">What it is about.</param>
internal sealed record Section(int? Number, string Title, Span Heading, Span Body, SectionTopic Topic);

/// <summary>What a section is about.</summary>
internal enum SectionTopic
{
    /// <summary>Not recognised.</summary>
    Unknown,

    /// <summary>总体情况; 概述, 基本情况 in era A.</summary>
    Overview,

    /// <summary>主动公开政府信息情况.</summary>
    Proactive,

    /// <summary>收到和处理政府信息公开申请情况; 依申请公开 in era A.</summary>
    Requests,

    /// <summary>行政复议、行政诉讼情况.</summary>
    Disputes,

    /// <summary>存在的主要问题及改进情况.</summary>
    Problems,

    /// <summary>其他需要报告的事项.</summary>
    Others,

    /// <summary>收费及减免情况 (era A).</summary>
    Fees,

    /// <summary>回应解读情况 (era A).</summary>
    Responses,

    /// <summary>附表、统计表 (era A).</summary>
    Annex,
}
