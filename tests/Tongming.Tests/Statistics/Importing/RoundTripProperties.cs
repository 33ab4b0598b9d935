using System.Text;
using Tongming.Statistics.Csv;
using Tongming.Statistics.Cubes;
using Tongming.Statistics.Importing.Mappings;
using Tongming.Statistics.Importing.Running;
using Tongming.Statistics.Importing.Sheets;
using Tongming.Statistics.Px;
using static Tongming.Tests.Statistics.RandomCubes;

namespace Tongming.Tests.Statistics.Importing;

public sealed class RoundTripProperties
{
    [Fact]
    public void A_worksheet_of_a_cube_is_read_back_as_that_cube() => Hold(cube => Told.Of(Back(cube)) == Told.Of(cube.ForOthers()), 40);

    [Fact]
    public void From_worksheet_to_cube_to_PX_to_cube_nothing_changes() =>
        Hold(
            cube =>
            {
                var read = PxFile.Read(new StringReader(PxProperties.Written(Back(cube)))).Value!;
                return read.Warnings.Count == 0 && Told.Of(read.Cube) == Told.Of(cube.ForOthers());
            },
            25
        );

    [Fact]
    public void As_CSV_in_any_encoding_and_with_a_mapping_that_was_saved_it_is_read_back_too() =>
        Hold(
            (cube, random) =>
            {
                var separator = Pick(random, [',', '\t', ';']);
                var encoding = Pick<Encoding>(random, [new UTF8Encoding(true), new UTF8Encoding(false), new UnicodeEncoding()]);
                using var file = new MemoryStream([
                    .. encoding.GetPreamble(),
                    .. encoding.GetBytes(Csv(TableSheet.Of(cube, "a"), separator)),
                ]);
                var mapping = ImportMappingText.Read(ImportMappingText.Write(ImportMapping.OfExport(cube.Shape))).Value!;
                // One column has nothing to find a separator by.
                var rows = CsvRows.Of(file, null, separator);
                return Told.Of(ImportRun.Of(mapping).Value!.Read([new ImportSheet("a", rows)]).Value!.Cube) == Told.Of(cube.ForOthers());
            },
            25
        );

    [Fact]
    public void The_CSV_that_is_published_is_read_back_by_the_names_of_its_columns()
    {
        var cube = Cubed.Builder().Build();
        using var csv = new StringWriter();
        CsvTable.Write(cube, csv);
        var export = ImportMapping.OfExport(cube.Shape);
        var mapping = export with
        {
            Layout = new ImportLayout
            {
                Values = [ColumnPlace.Of("value")],
                Status = ColumnPlace.Of("status"),
                Notes = ColumnPlace.Of("note"),
            },
            Dimensions =
            [
                .. export.Dimensions.Select(one =>
                    one with
                    {
                        Parts = [new LabelPart(LabelPlace.Column) { Column = ColumnPlace.Of(one.Code) }],
                    }
                ),
            ],
        };
        var sheet = new ImportSheet("a", CsvRows.Of(new StringReader(csv.ToString())));
        Assert.Equal(Told.Of(cube), Told.Of(Sheeted.Read(mapping, sheet).Cube));
    }

    private static Cube Back(Cube cube)
    {
        var result = ImportRun.Of(ImportMapping.OfExport(cube.Shape)).Value!.Read([TableSheet.Of(cube, "a")]).Value!;
        Assert.Equal("", Sheeted.Findings(result).Replace("EmptySheet a! 'a'\n", "", StringComparison.Ordinal));
        return result.Cube;
    }

    private static string Csv(ImportSheet sheet, char separator)
    {
        var text = new StringBuilder();
        while (sheet.Rows.Read(out var row))
            text.AppendJoin(
                    separator,
                    row.Cells.ToArray().Select(cell => $"\"{cell.ToString().Replace("\"", "\"\"", StringComparison.Ordinal)}\"")
                )
                .Append("\r\n");
        return text.ToString();
    }
}
