using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Tongming.Statistics.Csv;
using Tongming.Statistics.Cubes;
using Tongming.Statistics.JsonStat;
using Tongming.Statistics.Px;
using Tongming.Statistics.Selections;
using Tongming.Web.Platform.Documents.Office;
using Tongming.Web.Platform.Hosting;
using Tongming.Web.Platform.Hosting.Cached;
using Tongming.Web.Platform.Security;
using Tongming.Web.Statistics.Machines;
using Tongming.Web.Statistics.Tables;

namespace Tongming.Web.Statistics.Portal;

/// <summary>A table or a whole data set as a file.</summary>
internal static class NumberFiles
{
    /// <summary>Most cells of one file: what a worksheet can hold, one a row.</summary>
    public const long MostCells = 1_000_000;

    /// <summary>Codes and names of the formats.</summary>
    public static IReadOnlyList<(string Code, string Name)> Formats { get; } =
    [("csv", "CSV"), ("xlsx", "Excel（.xlsx）"), ("px", "PX"), ("json", "JSON-stat 2.0")];

    public static void MapNumberFiles(this IEndpointRouteBuilder routes) =>
        routes
            .MapMethods("/data/{code}/files/{format}", Verbs.Reading, AnswerAsync)
            .ExcludeFromDescription()
            .RequireRateLimiting(Turns.Costly)
            .WithMetadata(new PublicPageAttribute());

    /// <summary>What is asked: the format, the version or the moment, and the choice in the rest of the address.</summary>
    private static async Task<IResult> AnswerAsync(string code, string format, HttpRequest request, PublicNumbers numbers)
    {
        var wish = VersionWish.Of(request);
        if (wish.Refusal is { } unread)
            return Say(unread, StatusCodes.Status400BadRequest);
        var cancel = request.HttpContext.RequestAborted;
        if (!Formats.Any(one => one.Code == format) || await numbers.FindAsync(code, wish.Value, cancel) is not { } look)
            return TypedResults.NotFound();
        var choice = TableChoice.Of(look.File.Shape, request.Query);
        var selected = choice.IsOwn ? choice.Selection() : CubeSelection.All(look.File.Shape);
        if (selected.Succeeded)
            selected = selected.Value.AtMost(MostCells);
        if (selected.Refusal is { } refusal)
            return Say(
                refusal,
                StatusCodes.Status413PayloadTooLarge,
                request.Whole($"{WholeFile.AddressOf(code, look.Version.Cells)}?version={look.Version.Number}")
            );
        ICells cells = choice.IsOwn ? look.File.Slice(selected.Value!).Value! : look.File;
        var name = $"{look.Set.Code}-{look.Version.Number}.{(format == "json" ? "json" : format)}";
        return Written(cells, format, name);
    }

    private static ContentHttpResult Say(Refusal refusal, int status, string? whole = null) =>
        TypedResults.Text(
            StatisticsText.Say(refusal) + (whole is null ? "" : StatisticsText.Say(new Refusal("data.bulk.at", whole))),
            "text/plain; charset=utf-8",
            Encoding.UTF8,
            status
        );

    private static FileContentHttpResult Written(ICells cells, string format, string name)
    {
        using var bytes = new MemoryStream();
        switch (format)
        {
            case "json":
                using (var json = JsonStatDataset.Writer(bytes))
                    JsonStatDataset.Write(cells, json);
                return TypedResults.File(bytes.ToArray(), "application/json", name);
            case "px":
                using (var text = new StreamWriter(bytes, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true))
                    PxFile.Write(cells, text);
                return TypedResults.File(bytes.ToArray(), "application/octet-stream", name);
            case "xlsx":
                return TypedResults.File(SheetOf(cells), ListSheet.MediaType, name);
            default:
                // Excel takes a file without the mark for one in the encoding of the machine.
                using (var text = new StreamWriter(bytes, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true))
                    CsvTable.Write(cells, text, CsvAudience.Spreadsheet, missing: false);
                return TypedResults.File(bytes.ToArray(), "text/csv; charset=utf-8", name);
        }
    }

    /// <summary>A worksheet with one cell a row.</summary>
    public static byte[] SheetOf(ICells cells)
    {
        using var bytes = new MemoryStream();
        WriteSheet(cells, bytes);
        return bytes.ToArray();
    }

    private static void WriteSheet(ICells cells, Stream to)
    {
        var shape = cells.Shape;
        string[] titles = [.. shape.Dimensions.Select(one => one.Label), "数值", "单位", "状态", "注释"];
        using var sheet = new ListSheet(to, "数据", titles, 0);
        for (var position = 0L; position < shape.CellCount; position++)
        {
            var cell = cells.At(position).ForOthers();
            var notes = cells.Notes.GetValueOrDefault(position);
            if (cell.Status == CellStatus.Missing && notes is null)
                continue;
            var row = new object?[titles.Length];
            for (var at = 0; at < shape.Dimensions.Count; at++)
                row[at] = shape.Dimensions[at].Categories[shape.IndexAt(position, at)].Label;
            row[^4] = cell.Value;
            row[^3] = shape.UnitAt(position)?.Unit;
            row[^2] = CellSigns.NameOf(cell.Status);
            // As imports read them, so that the file can be brought back.
            row[^1] = notes is null ? null : string.Join(" | ", notes.Select(note => note.Replace("|", "||", StringComparison.Ordinal)));
            sheet.Add(row);
        }
    }
}
