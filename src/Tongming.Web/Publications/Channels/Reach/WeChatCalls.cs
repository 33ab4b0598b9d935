using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Text.Json;
using Tongming.Web.Platform.Time;

namespace Tongming.Web.Publications.Channels.Reach;

/// <summary>
/// The interface of official accounts: its token, which is kept until shortly before it expires and renewed once when it is refused, and
/// its error codes. The token is kept by this program; another one that renews it makes this one renew too.
/// </summary>
internal sealed class WeChatCalls(OutsideCalls calls, LegalClock clock) : IDisposable
{
    private static readonly TimeSpan Early = TimeSpan.FromMinutes(5);
    private static readonly int[] TokenRefused = [40001, 40014, 42001];

    private readonly ConcurrentDictionary<string, (string Token, DateTimeOffset Until)> tokens = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim renewing = new(1, 1);

    /// <summary>What was answered.</summary>
    /// <param name="Error">0 where it went well.</param>
    /// <param name="Body">The whole answer.</param>
    internal sealed record Said(int Error, JsonElement Body)
    {
        /// <summary>A text of the answer; empty where it has none.</summary>
        public string Text(string name) =>
            Body.TryGetProperty(name, out var value)
                ? value.ValueKind == JsonValueKind.String
                    ? value.GetString()!
                    : value.GetRawText()
                : "";
    }

    /// <summary>Sends JSON.</summary>
    public Task<Said> PostAsync(ConnectionOptions to, string path, object sent, CancellationToken cancel) =>
        CallAsync(
            to,
            path,
            () => new StringContent(JsonSerializer.Serialize(sent, Plain), new MediaTypeHeaderValue("application/json", "utf-8")),
            cancel
        );

    /// <summary>Sends a file in the field <c>media</c>.</summary>
    public Task<Said> UploadAsync(
        ConnectionOptions to,
        string path,
        (string Name, string MediaType, byte[] Bytes) file,
        CancellationToken cancel
    ) =>
        CallAsync(
            to,
            path,
            () =>
            {
                var part = new ByteArrayContent(file.Bytes);
                part.Headers.ContentType = new MediaTypeHeaderValue(file.MediaType);
                return new MultipartFormDataContent { { part, "media", file.Name } };
            },
            cancel
        );

    public void Dispose() => renewing.Dispose();

    // Chinese as it is: what is escaped counts more characters there.
    private static JsonSerializerOptions Plain { get; } =
        new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private async Task<Said> CallAsync(ConnectionOptions to, string path, Func<HttpContent> content, CancellationToken cancel)
    {
        var token = await TokenAsync(to, null, cancel);
        var said = await OnceAsync(to, WithToken(path, token), content, cancel);
        if (TokenRefused.Contains(said.Error))
            said = await OnceAsync(to, WithToken(path, await TokenAsync(to, token, cancel)), content, cancel);
        return said;
    }

    private async Task<Said> OnceAsync(ConnectionOptions to, string path, Func<HttpContent> content, CancellationToken cancel)
    {
        using var sent = content();
        return Read(await calls.SendAsync(to, HttpMethod.Post, path, sent, cancel));
    }

    /// <summary>The token; a new one where there is none, it is about to expire, or it is the one that was refused.</summary>
    private async Task<string> TokenAsync(ConnectionOptions to, string? refused, CancellationToken cancel)
    {
        var now = clock.Now().Instant;
        if (Kept() is { } kept)
            return kept;
        await renewing.WaitAsync(cancel);
        try
        {
            if (Kept() is { } other)
                return other;
            var path =
                $"cgi-bin/token?grant_type=client_credential&appid={Uri.EscapeDataString(to.AppId)}&secret={Uri.EscapeDataString(to.Secret)}";
            var said = Read(await calls.SendAsync(to, HttpMethod.Get, path, null, cancel));
            if (said.Error != 0 || said.Text("access_token") is not { Length: > 0 } token)
                throw new WeChatRefusedException(said.Error);
            var seconds = said.Body.TryGetProperty("expires_in", out var expires) ? expires.GetInt32() : 7200;
            tokens[Key(to)] = (token, now + TimeSpan.FromSeconds(seconds) - Early);
            return token;
        }
        finally
        {
            renewing.Release();
        }

        string? Kept() => tokens.TryGetValue(Key(to), out var one) && one.Until > now && one.Token != refused ? one.Token : null;
    }

    private static Said Read(OutsideCalls.Answer answer)
    {
        if (answer.IsBusy)
            throw new ChannelBusyException("busy");
        try
        {
            var body = JsonDocument.Parse(answer.Text).RootElement;
            var error = body.ValueKind == JsonValueKind.Object && body.TryGetProperty("errcode", out var code) ? code.GetInt32() : 0;
            return error switch
            {
                -1 => throw new ChannelBusyException("busy"),
                45009 or 45011 => throw new ChannelBusyException("wechat.45009"),
                _ when (int)answer.Status is < 200 or >= 300 => throw new WeChatRefusedException((int)answer.Status),
                _ => new Said(error, body),
            };
        }
        catch (JsonException)
        {
            throw new WeChatRefusedException((int)answer.Status);
        }
    }

    private static string Key(ConnectionOptions to) => $"{to.Address} {to.AppId}";

    private static string WithToken(string path, string token) =>
        $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}access_token={Uri.EscapeDataString(token)}";
}

/// <summary>The account refuses; no further attempt can succeed unless somebody changes something.</summary>
/// <param name="error">Its code.</param>
internal sealed class WeChatRefusedException(int error) : Exception($"errcode {error}")
{
    /// <summary>Its code.</summary>
    public int Error { get; } = error;
}
