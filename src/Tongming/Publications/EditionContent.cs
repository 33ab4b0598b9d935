using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Tongming.Publications;

/// <summary>
/// Everything of an edition that is reviewed: what the public reads and what decides whether and where it is shown. The same content
/// has the same hash, whoever saves it and however often.
/// </summary>
[Law("条例 第十二条", "R3-20", "R3-25", "R3-31")]
public sealed record EditionContent
{
    /// <summary>Longest title, in characters.</summary>
    public const int LongestTitle = 200;

    /// <summary>Longest summary; about 100 characters are wished (R3-20).</summary>
    public const int LongestSummary = 300;

    /// <summary>Longest text with its markup.</summary>
    public const int LongestText = 1_000_000;

    /// <summary>Longest of the short lines: document number, issuer, topic, source, editor, keywords.</summary>
    public const int LongestLine = 100;

    /// <summary>Most attachments.</summary>
    public const int MostFiles = 50;

    /// <summary>名称.</summary>
    public required string Title { get; init; }

    /// <summary>内容概述.</summary>
    public string Summary { get; init; } = "";

    /// <summary>The text as cleaned markup.</summary>
    public string Html { get; init; } = "";

    /// <summary>The column in which it stands.</summary>
    public Guid ColumnId { get; init; }

    /// <summary>文号, with the full year in 〔〕; empty where there is none.</summary>
    public string DocumentNumber { get; init; } = "";

    /// <summary>发布机构, the full name.</summary>
    public string Issuer { get; init; } = "";

    /// <summary>成文日期: for documents the day of the signature.</summary>
    public DateOnly? WrittenOn { get; init; }

    /// <summary>生效日期, where there is one.</summary>
    public DateOnly? EffectiveOn { get; init; }

    /// <summary>主题分类.</summary>
    public string Topic { get; init; } = "";

    /// <summary>关键词, with blanks between them.</summary>
    public string Keywords { get; init; } = "";

    /// <summary>来源 (R5-44).</summary>
    public string Source { get; init; } = "";

    /// <summary>责任编辑.</summary>
    public string Editor { get; init; } = "";

    /// <summary>五公开 (S-049): which stage of the work it shows, or null.</summary>
    public WorkStage? Stage { get; init; }

    /// <summary>The policy that this interprets, or null (R4-04).</summary>
    public Guid? InterpretsId { get; init; }

    /// <summary>The line of the catalogue that it fulfils, by the line's id through the years; null for none (R3-11).</summary>
    public Guid? CatalogueEntryId { get; init; }

    /// <summary>公开属性.</summary>
    public SourceMarking Marking { get; init; } = SourceMarking.Proactive;

    /// <summary>附件, in their order.</summary>
    public IReadOnlyList<EditionFile> Files { get; init; } = [];

    /// <summary>更正说明: what is corrected and why, for the public; empty for a first edition.</summary>
    public string CorrectionNote { get; init; } = "";

    /// <summary>SHA-256 of all of it, 64 small hexadecimal digits: approvals are given to this and to nothing else.</summary>
    public string Hash()
    {
        var text = new StringBuilder();
        foreach (var part in Parts())
            text.Append(part.Length.ToString(CultureInfo.InvariantCulture)).Append(':').Append(part);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private IEnumerable<string> Parts()
    {
        yield return Title;
        yield return Summary;
        yield return Html;
        yield return ColumnId.ToString("N");
        yield return DocumentNumber;
        yield return Issuer;
        yield return Day(WrittenOn);
        yield return Day(EffectiveOn);
        yield return Topic;
        yield return Keywords;
        yield return Source;
        yield return Editor;
        yield return Stage?.ToString() ?? "";
        yield return InterpretsId?.ToString("N") ?? "";
        yield return Marking.Mark.ToString();
        yield return Marking.Reason;
        yield return CorrectionNote;
        foreach (var file in Files)
            yield return $"{file.Name}|{file.Sha256}";
        // Absent where there is none, so that what was approved before there was a catalogue keeps its hash.
        if (CatalogueEntryId is { } line)
            yield return $"catalogue|{line:N}";
    }

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}

/// <summary>An attachment of an edition.</summary>
/// <param name="Id">The kept file; unguessable, part of its address.</param>
/// <param name="Name">Its name as the public reads it.</param>
/// <param name="Sha256">Its content.</param>
/// <param name="Size">In bytes.</param>
/// <param name="MediaType">As recognised from the bytes, not as sent.</param>
public sealed record EditionFile(Guid Id, string Name, string Sha256, long Size, string MediaType);

/// <summary>五公开: decision, execution, management, service, result (S-049).</summary>
public enum WorkStage
{
    /// <summary>决策公开.</summary>
    Decision,

    /// <summary>执行公开.</summary>
    Execution,

    /// <summary>管理公开.</summary>
    Management,

    /// <summary>服务公开.</summary>
    Service,

    /// <summary>结果公开.</summary>
    Result,
}
