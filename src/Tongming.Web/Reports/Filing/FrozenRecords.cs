using System.IO.Compression;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tongming.Reports.Compiling;
using Tongming.Reports.Filing;

namespace Tongming.Web.Reports.Filing;

/// <summary>The records behind every number of a frozen text; large, so that it is kept beside the text and read only where a number is opened.</summary>
internal sealed class FrozenRecords
{
    /// <summary>From so many records on, only their ids are kept.</summary>
    private const int MostNames = 100_000;

    private FrozenRecords() { }

    public Guid BodyId { get; private set; }

    public int Year { get; private set; }

    /// <summary>Number of the text.</summary>
    public int No { get; private set; }

    /// <summary>Records by number, as JSON, compressed.</summary>
    public byte[] Packed { get; private set; } = [];

    /// <summary>Keeps the records of a text.</summary>
    public static FrozenRecords Of(FrozenReport text, IReadOnlyDictionary<string, IReadOnlyList<CountedRecord>> records) =>
        new()
        {
            BodyId = text.BodyId,
            Year = text.Year,
            No = text.No,
            Packed = Pack(records),
        };

    /// <summary>The records by number; numbers without any are not there.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<CountedRecord>> ByKey()
    {
        using var packed = new MemoryStream(Packed);
        using var plain = new BrotliStream(packed, CompressionMode.Decompress);
        return JsonSerializer.Deserialize<Dictionary<string, IReadOnlyList<CountedRecord>>>(plain)!;
    }

    /// <summary>The records of a number, of a sum those of its terms.</summary>
    public IReadOnlyList<CountedRecord> Behind(string key)
    {
        var all = ByKey();
        return [.. ReportCells.TermsOf(key).SelectMany(term => all.GetValueOrDefault(term, []))];
    }

    private static byte[] Pack(IReadOnlyDictionary<string, IReadOnlyList<CountedRecord>> records)
    {
        var kept =
            records.Values.Sum(list => list.Count) <= MostNames
                ? records
                : records.ToDictionary(
                    one => one.Key,
                    one => (IReadOnlyList<CountedRecord>)[.. one.Value.Select(record => record with { Name = "", Address = "" })]
                );
        using var packed = new MemoryStream();
        using (var plain = new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            JsonSerializer.Serialize(plain, kept);
        return packed.ToArray();
    }
}

internal sealed class FrozenRecordsMapping : IEntityTypeConfiguration<FrozenRecords>
{
    public void Configure(EntityTypeBuilder<FrozenRecords> builder)
    {
        builder.ToTable("rep_frozen_records");
        builder.HasKey(one => new
        {
            one.BodyId,
            one.Year,
            one.No,
        });
    }
}
