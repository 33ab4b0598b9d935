using System.Globalization;
using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;
using Microsoft.Net.Http.Headers;
using Tongming.Statistics.Csv;
using Tongming.Statistics.Cubes;
using Tongming.Web.Platform.Hosting;
using Tongming.Web.Platform.Hosting.Cached;
using Tongming.Web.Statistics.Machines;

namespace Tongming.Web.Statistics.Portal;

/// <summary>
/// A whole data set of any size as CSV, the same bytes as its smaller file. It is written piece by piece from the mapped cube while it is fetched; neither the text nor what is packed
/// of it is ever held, and nothing of it is kept among the pages.
/// </summary>
internal static class WholeFile
{
    /// <summary>Characters that are made before they are sent.</summary>
    private const int PieceLength = 16 * 1024;

    /// <summary>Goes up when the lines are written otherwise, so that no program takes the old file for the new one.</summary>
    private const string Form = "csv1";

    /// <summary>Who reads slower than 5,000 bytes in a second, after half a minute, is cut off: a turn is not held by somebody who does not read.</summary>
    public static MinDataRate SlowestReader { get; } = new(bytesPerSecond: 5000, gracePeriod: TimeSpan.FromSeconds(30));

    public static void MapWholeFile(this IEndpointRouteBuilder routes) =>
        routes.MapMethods("/data/{code}/bulk/csv", Verbs.Reading, AnswerAsync).ForPrograms().ExcludeFromDescription();

    /// <summary>Where a whole data set is to be had as CSV: the kept file where it is small enough, else the one that is made while it is fetched.</summary>
    public static string AddressOf(string code, long cells) =>
        cells > NumberFiles.MostCells ? $"/data/{code}/bulk/csv" : $"/data/{code}/files/csv";

    /// <summary>Writes all cells with a mark of UTF-8, in small pieces; those that are missing and have no footnote are left out.</summary>
    public static async Task WriteAsync(ICells cells, Stream to, CancellationToken cancel)
    {
        var rows = new CsvPieces(cells, CsvAudience.Spreadsheet, missing: false);
        await using var text = new StreamWriter(to, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), PieceLength, leaveOpen: true);
        await text.WriteAsync(rows.Head.AsMemory(), cancel);
        var piece = new StringBuilder();
        for (var at = 0L; at < cells.Shape.CellCount; )
        {
            cancel.ThrowIfCancellationRequested();
            at = rows.Append(piece.Clear(), at, PieceLength);
            await text.WriteAsync(piece, cancel);
        }
    }

    private static async Task<IResult> AnswerAsync(string code, HttpRequest request, PublicNumbers numbers)
    {
        var wish = VersionWish.Of(request);
        if (wish.Refusal is { } unread)
            return ProgramAnswers.Refuse(unread);
        return await numbers.FindAsync(code, wish.Value, request.HttpContext.RequestAborted) is { } look
            ? new Streamed(look)
            : ProgramAnswers.Refuse(new Refusal("pxweb.table", code));
    }

    private sealed class Streamed(PublicNumbers.Look look) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            var (request, response) = (httpContext.Request, httpContext.Response);
            var accepted = request.Headers.AcceptEncoding.ToString();
            var encoding =
                KeptPage.Takes(accepted, "br") ? "br"
                : KeptPage.Takes(accepted, "gzip") ? "gzip"
                : null;
            var tag = $"\"{look.Version.Digest[..24]}-{Form}{(encoding is null ? "" : "-" + encoding)}\"";
            if (request.Headers.IfNoneMatch.Count > 0 && KeptPage.HasAlready(request.Headers.IfNoneMatch, tag))
            {
                Tell(response, tag, encoding);
                response.StatusCode = StatusCodes.Status304NotModified;
                return;
            }

            if (HttpMethods.IsHead(request.Method))
            {
                Tell(response, tag, encoding);
                return;
            }

            using var turn = httpContext.RequestServices.GetRequiredService<BulkTurns>().Take(httpContext.Connection.RemoteIpAddress);
            if (turn is null)
            {
                response.Headers.RetryAfter = "60";
                await ProgramAnswers
                    .Refuse(new Refusal("data.bulk.busy", BulkTurns.AtOnce, BulkTurns.OfOneNetwork))
                    .ExecuteAsync(httpContext);
                return;
            }

            Tell(response, tag, encoding);
            // Only the server knows what has gone out; a line that many requests share has its own least rate.
            if (httpContext.Features.Get<IHttpMinResponseDataRateFeature>() is { } rate)
                rate.MinDataRate = SlowestReader;
            await using var packed = Packing(response.Body, encoding);
            await WriteAsync(look.File, packed ?? response.Body, httpContext.RequestAborted);
        }

        /// <summary>The quickest packing: it costs less than the line it saves.</summary>
        private static Stream? Packing(Stream to, string? encoding) =>
            encoding switch
            {
                "br" => new BrotliStream(to, CompressionLevel.Fastest, leaveOpen: true),
                "gzip" => new GZipStream(to, CompressionLevel.Fastest, leaveOpen: true),
                _ => null,
            };

        private void Tell(HttpResponse response, string tag, string? encoding)
        {
            response.Headers.ETag = tag;
            response.Headers.CacheControl = "public, no-cache";
            response.Headers.Vary = HeaderNames.AcceptEncoding;
            response.Headers.LastModified = look.Version.ShownFrom!.Value.ToUniversalTime().ToString("R", CultureInfo.InvariantCulture);
            response.Headers.ContentDisposition = $"attachment; filename={look.Set.Code}-{look.Version.Number}.csv";
            response.ContentType = "text/csv; charset=utf-8";
            if (encoding is not null)
                response.Headers.ContentEncoding = encoding;
        }
    }
}
