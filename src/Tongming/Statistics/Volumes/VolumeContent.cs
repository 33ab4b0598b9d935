using System.Text.Json;
using System.Text.Json.Serialization;
using Tongming.Statistics.Tables;

namespace Tongming.Statistics.Volumes;

/// <summary>
/// 书刊 (统计月报, 公报 or 年鉴) as it went out: every word and number written out, so that nothing that happens to a data set later changes it. It holds no
/// confidential number, not even in a form that could be turned back.
/// </summary>
/// <param name="Title">What people read.</param>
/// <param name="Period">Code of the period of which it is, such as 202603 or 2025.</param>
/// <param name="PeriodName">The period as people read it, such as 2026年3月.</param>
/// <param name="Chapters">At least one.</param>
/// <param name="Sources">From which versions of which data sets it was made, in the order of first use.</param>
public sealed record VolumeContent(
    string Title,
    string Period,
    string PeriodName,
    IReadOnlyList<VolumeChapter> Chapters,
    IReadOnlyList<VolumeSource> Sources
)
{
    private static readonly JsonSerializerOptions Form = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>As it is kept: the same content always gives the same bytes.</summary>
    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, Form);

    /// <summary>From what <see cref="ToBytes"/> wrote.</summary>
    /// <exception cref="JsonException">Other bytes.</exception>
    public static VolumeContent Of(ReadOnlySpan<byte> kept) =>
        JsonSerializer.Deserialize<VolumeContent>(kept, Form) ?? throw new JsonException("No content.");
}

/// <summary>篇 or 部分.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Sections">At least one.</param>
public sealed record VolumeChapter(string Title, IReadOnlyList<VolumeSection> Sections);

/// <summary>节: what stands on one page of a yearbook.</summary>
/// <param name="Title">Its heading; empty where the chapter has no sections.</param>
/// <param name="Blocks">What stands in it, in order.</param>
public sealed record VolumeSection(string Title, IReadOnlyList<VolumeBlock> Blocks);

/// <summary>A piece of a section.</summary>
[JsonDerivedType(typeof(VolumeParagraph), "text")]
[JsonDerivedType(typeof(VolumeTable), "table")]
[JsonDerivedType(typeof(VolumeChart), "chart")]
public abstract record VolumeBlock;

/// <summary>Words.</summary>
/// <param name="Text">A paragraph without markup.</param>
public sealed record VolumeParagraph(string Text) : VolumeBlock;

/// <summary>A table.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Table">Its cells, as published.</param>
/// <param name="Source">Code of the data set.</param>
public sealed record VolumeTable(string Title, TableLayout Table, string Source) : VolumeBlock;

/// <summary>A chart, always with its table: rows are its series, the columns of the last row of the head its points, read from left to right.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Kind">How it is drawn: as lines, bars or stacked bars.</param>
/// <param name="Table">What is drawn; the head has one row at most.</param>
/// <param name="Source">Code of the data set.</param>
public sealed record VolumeChart(string Title, ChartKind Kind, TableLayout Table, string Source) : VolumeBlock;

/// <summary>A version of a data set from which numbers were taken.</summary>
/// <param name="Code">Code of the data set.</param>
/// <param name="Title">Its title.</param>
/// <param name="Number">Version number such as 1.2.0.</param>
/// <param name="Digest">Digest of its open cube file.</param>
public sealed record VolumeSource(string Code, string Title, string Number, string Digest);
