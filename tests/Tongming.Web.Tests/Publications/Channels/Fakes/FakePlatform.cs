using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Tongming.Web.Tests.Publications.Channels.Fakes;

/// <summary>An integrated platform that takes items with a manifest, looks whether the sums are true, and may review them first.</summary>
internal sealed class FakePlatform : IAsyncDisposable
{
    public const string Token = "platform-token-19ab";

    /// <summary>The server beneath, to be disturbed.</summary>
    public FakeServer Server { get; private set; } = null!;

    /// <summary>The items that are there: the manifest of each.</summary>
    public ConcurrentDictionary<string, JsonElement> Items { get; } = new(StringComparer.Ordinal);

    /// <summary>Every manifest as it came, byte by byte.</summary>
    public ConcurrentQueue<string> Pushed { get; } = new();

    /// <summary>What it says of its items: live, accepted or refused.</summary>
    public string Says { get; set; } = "live";

    public static async Task<FakePlatform> StartAsync()
    {
        var fake = new FakePlatform();
        fake.Server = await FakeServer.StartAsync(app =>
        {
            app.MapPut("/gate/items/{id}", fake.PutAsync);
            app.MapGet("/gate/items/{id}", (string id) => fake.Answer(id));
            app.MapDelete("/gate/items/{id}", (string id) => fake.Items.TryRemove(id, out _) ? Results.NoContent() : Results.NotFound());
        });
        return fake;
    }

    public ValueTask DisposeAsync() => Server.DisposeAsync();

    private async Task<IResult> PutAsync(string id, HttpContext context)
    {
        if (context.Request.Headers.Authorization != $"Bearer {Token}")
            return Results.Unauthorized();
        var form = await context.Request.ReadFormAsync();
        using var reader = new StreamReader(form.Files["manifest"]!.OpenReadStream());
        var text = await reader.ReadToEndAsync();
        var manifest = JsonDocument.Parse(text).RootElement;
        if (manifest.GetProperty("id").GetString() != id || !AreTrue(manifest, form.Files))
            return Results.UnprocessableEntity();
        Items[id] = manifest;
        Pushed.Enqueue(text);
        return Answer(id);
    }

    private IResult Answer(string id) =>
        Items.ContainsKey(id)
            ? Results.Json(new { state = Says, address = $"https://platform.example/{id}" }, statusCode: Says == "accepted" ? 202 : 200)
            : Results.NotFound();

    private static bool AreTrue(JsonElement manifest, IFormFileCollection files)
    {
        var listed = manifest.GetProperty("files").EnumerateArray().ToList();
        return listed.Count == files.Count - 1
            && listed.TrueForAll(part =>
            {
                var file = files.FirstOrDefault(one => one.FileName == part.GetProperty("path").GetString());
                if (file is null || file.Length != part.GetProperty("size").GetInt64())
                    return false;
                using var content = file.OpenReadStream();
                return Convert.ToHexStringLower(SHA256.HashData(content)) == part.GetProperty("sha256").GetString();
            });
    }
}
