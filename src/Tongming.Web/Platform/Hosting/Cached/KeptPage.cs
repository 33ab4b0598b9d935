using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Tongming.Web.Platform.Hosting.Cached;

/// <summary>An answer as it goes over the wire, also compressed: packing it anew for each visitor would cost most of the work.</summary>
internal sealed class KeptPage(HttpResponse answered, byte[] body)
{
    /// <summary>Shorter ones are not packed.</summary>
    private const int WorthPacking = 512;

    /// <summary>What an endpoint may say of its answer beside the answer: the name of a file, and that any site may read it.</summary>
    private static readonly string[] Said = [HeaderNames.AccessControlAllowOrigin, HeaderNames.ContentDisposition];

    private readonly string contentType = answered.ContentType ?? "text/html; charset=utf-8";

    private readonly KeyValuePair<string, StringValues>[] said = [.. answered.Headers.Where(one => Said.Contains(one.Key))];

    /// <summary>What of the request the answer depends on, the endpoint's own first.</summary>
    private readonly StringValues vary = StringValues.Concat(answered.Headers.Vary, "Accept-Encoding, Cookie");

    private readonly string tag = Convert.ToHexStringLower(SHA256.HashData(body))[..24];
    private Packed? gzip;
    private Packed? brotli;

    /// <summary>Something of which each visit is counted, or null.</summary>
    public Guid? Counted { get; init; }

    /// <summary>Bytes of its unpacked form.</summary>
    public int Length => body.Length;

    private sealed record Packed(byte[] Body, string Tag, string? Encoding);

    /// <summary>Sends it in the form that the visitor takes, or says that he has it already.</summary>
    public Task SendAsync(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        var packed = For(request.Headers.AcceptEncoding.ToString());
        response.Headers.ETag = packed.Tag;
        response.Headers.CacheControl = "public, no-cache";
        response.Headers.Vary = vary;
        foreach (var (name, value) in said)
            response.Headers[name] = value;
        if (request.Headers.IfNoneMatch.Count > 0 && HasAlready(request.Headers.IfNoneMatch, packed.Tag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        response.ContentType = contentType;
        response.ContentLength = packed.Body.Length;
        if (packed.Encoding is not null)
            response.Headers.ContentEncoding = packed.Encoding;
        return HttpMethods.IsHead(request.Method)
            ? Task.CompletedTask
            : response.BodyWriter.WriteAsync(packed.Body, context.RequestAborted).AsTask();
    }

    private Packed For(string accepted) =>
        body.Length < WorthPacking || accepted.Length == 0 ? Plain
        : Takes(accepted, "br") ? brotli ??= Pack("br", stream => new BrotliStream(stream, CompressionLevel.Optimal))
        : Takes(accepted, "gzip") ? gzip ??= Pack("gzip", stream => new GZipStream(stream, CompressionLevel.Optimal))
        : Plain;

    private Packed Plain => field ??= new Packed(body, $"\"{tag}\"", null);

    private Packed Pack(string encoding, Func<Stream, Stream> packing)
    {
        using var packed = new MemoryStream();
        using (var stream = packing(packed))
            stream.Write(body);
        return new Packed(packed.ToArray(), $"\"{tag}-{encoding}\"", encoding);
    }

    /// <summary>Whether a form is taken: named, and not with the weight of nothing.</summary>
    public static bool Takes(string accepted, string encoding) =>
        accepted
            .Split(',')
            .Any(one =>
                one.AsSpan().Trim() is var named
                && named.StartsWith(encoding, StringComparison.OrdinalIgnoreCase)
                && !named.EndsWith("q=0", StringComparison.Ordinal)
                && !named.EndsWith("q=0.0", StringComparison.Ordinal)
            );

    /// <summary>A tag of a form that was packed on the way counts too: proxies mark theirs as weak.</summary>
    public static bool HasAlready(IEnumerable<string?> known, string tag) =>
        known.Any(line => line is "*" || (line is not null && line.Contains(tag, StringComparison.Ordinal)));
}
