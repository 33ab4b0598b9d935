using System.Globalization;
using System.Text;
using Tongming.Statistics.Cubes;
using Tongming.Statistics.Importing.Mappings;
using Tongming.Statistics.Importing.Running;
using Tongming.Statistics.Importing.Sheets;
using static Tongming.Tests.Statistics.Importing.Sheeted;

namespace Tongming.Tests.Statistics.Importing;

public sealed class LargeFileTests
{
    private const int Regions = 2000;
    private const int Months = 100;

    private static readonly ImportMapping Mapping = new()
    {
        Layout = new ImportLayout { Values = [ColumnPlace.Of("数值")] },
        Dimensions =
        [
            Adding("sj", DimensionRole.Time, Column(0)),
            Listed(
                "dq",
                DimensionRole.Region,
                Column(1),
                [.. Enumerable.Range(0, Regions).Select(at => new Category($"{at:0000}", $"地区{at}"))]
            ),
            Adding("zb", DimensionRole.Indicator, Column(2)),
        ],
    };

    [Fact]
    public void Two_hundred_thousand_rows_go_by_and_every_one_is_counted()
    {
        using var file = new Generated(Regions * Months);
        var result = Read(Mapping, new ImportSheet("a", CsvRows.Of(file)));
        Assert.Equal(
            new ImportCounts
            {
                Sheets = 1,
                Rows = 200_001,
                Head = 1,
                Used = 199_800,
                Skipped = 200,
                Values = 199_600,
                SkippedValues = 200,
            },
            result.Counts
        );
        Assert.Equal((200L, 200L), (result.Of(ImportFindingKind.UnknownCode).Count, result.Of(ImportFindingKind.UnreadableNumber).Count));
        // The two regions of which every row is 外地 are not there.
        Assert.Equal(199_800, result.Cube.Shape.CellCount);
        Assert.Equal(1234.5, result.Cube.At("200903", "0034", "产值")!.Value.Number);
    }

    /// <summary>A file in GB18030 that is made while it is read: in every thousand rows an unknown region and a number that is none.</summary>
    internal sealed class Generated(int rows) : MemoryStream
    {
        private static readonly Encoding Chinese = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
        private byte[] held = Chinese.GetBytes("时间,地区,指标,数值\r\n");
        private int at;
        private int row;

        public override bool CanSeek => false;

        public override int Read(byte[] buffer, int offset, int count)
        {
            if (at == held.Length && row < rows)
                (held, at) = (Chinese.GetBytes(Next()), 0);
            var length = Math.Min(count, held.Length - at);
            held.AsSpan(at, length).CopyTo(buffer.AsSpan(offset));
            at += length;
            return length;
        }

        private string Next()
        {
            var text = new StringBuilder();
            for (var last = Math.Min(rows, row + 1000); row < last; row++)
            {
                var (month, region) = (row / Regions, row % Regions);
                var name =
                    row % 1000 == 7 ? "外地"
                    : region % 2 == 0 ? $"{region:0000}"
                    : $"地区{region}";
                var number = row % 1000 == 8 ? "约1" : string.Create(CultureInfo.InvariantCulture, $"{region + 1200.5}");
                text.Append(CultureInfo.InvariantCulture, $"{2002 + (month / 12)}年{(month % 12) + 1}月,{name},产值,{number}\r\n");
            }

            return text.ToString();
        }
    }
}
