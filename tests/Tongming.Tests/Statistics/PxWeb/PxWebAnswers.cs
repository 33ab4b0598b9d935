using System.Text;
using System.Text.Json;
using Tongming.Statistics.Cubes;
using Tongming.Statistics.JsonStat;
using Tongming.Statistics.PxWeb;

namespace Tongming.Tests.Statistics.PxWeb;

internal static class PxWebAnswers
{
    public static PxWebLinks Links { get; } = new("https://stats.example/api/pxweb/v2");

    public static string Text(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = JsonStatDataset.Writer(stream))
            write(json);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    public static PxWebTable Table(CubeShape shape) =>
        PxWebTable.Of("GY/01", shape) with
        {
            Bulk = "https://stats.example/bulk/GY01.zip",
            Contacts = ["某市统计局 010-0000"],
            NextUpdate = new DateOnly(2026, 8, 20),
            SubjectCode = "GY",
            Subject = "工业",
        };

    public static string Data(ICells cells) => Text(to => PxWebDataset.WriteData(Table(cells.Shape), cells, Links, to));

    public static string Metadata(CubeShape shape) => Text(to => PxWebDataset.WriteMetadata(Table(shape), shape, Links, to));
}
