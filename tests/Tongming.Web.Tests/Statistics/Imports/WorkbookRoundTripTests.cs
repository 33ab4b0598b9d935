using Tongming.Statistics.Cubes;
using Tongming.Statistics.Importing.Mappings;
using Tongming.Statistics.Importing.Running;
using Tongming.Statistics.Importing.Sheets;
using Tongming.Statistics.Px;
using Tongming.Tests.Statistics;
using Tongming.Web.Platform.Documents.Office;
using Tongming.Web.Statistics.Imports;

namespace Tongming.Web.Tests.Statistics.Imports;

/// <summary>From the bytes of a workbook to a cube, to PX and back: nothing changes, notes and statuses included. Each cube is known by its number.</summary>
public sealed class WorkbookRoundTripTests
{
    [Fact]
    public void Any_cube_comes_back_out_of_a_workbook_and_out_of_the_px_file_that_is_made_of_it()
    {
        for (var seed = 1; seed <= 80; seed++)
        {
            var cube = RandomCubes.Of(new Random(seed));
            var read = Read(Packed(cube), cube.Shape);
            Assert.True(Told.Of(read) == Told.Of(cube.ForOthers()), $"workbook {seed}");
            using var px = new StringWriter();
            PxFile.Write(read, px);
            var back = PxFile.Read(new StringReader(px.ToString())).Value!;
            Assert.Empty(back.Warnings);
            Assert.True(Told.Of(back.Cube) == Told.Of(read), $"px {seed}");
        }
    }

    private static Cube Read(byte[] content, CubeShape shape)
    {
        var run = ImportRun.Of(ImportMapping.OfExport(shape)).Value!;
        var read = Workbook.Read("a.xlsx", content, sheets => run.Read(sheets));
        Assert.True(read.Succeeded, $"{read.Refusal}");
        return read.Value.Cube;
    }

    private static byte[] Packed(Cube cube)
    {
        using var bytes = new MemoryStream();
        var rows = TableSheet.Of(cube, "数据").Rows;
        Assert.True(rows.Read(out var head));
        using (var sheet = new ListSheet(bytes, "数据", [.. head.Cells.ToArray().Select(cell => cell.ToString())]))
            while (rows.Read(out var row))
                sheet.Add([.. row.Cells.ToArray().Select(Of)]);
        return bytes.ToArray();
    }

    private static object? Of(ImportCell cell) =>
        cell.Kind switch
        {
            ImportCellKind.Empty => null,
            ImportCellKind.Number => cell.Number,
            _ => cell.Text.ToString(),
        };
}
