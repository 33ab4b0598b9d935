using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Tongming.Publications.Channels;
using Tongming.Web.Platform.Data;

namespace Tongming.Web.Publications.Channels.Reach;

/// <summary>
/// Brings items to an integrated government platform, by a folder that it fetches from or by HTTP. Everything goes by the item's own id:
/// what is sent twice is there once, and a correction takes the place of what was there.
/// </summary>
internal sealed class PlatformReach(OutsideCalls calls, ItemPictures pictures, DataOptions data) : IReaches
{
    /// <summary>What the platform writes beside an exported item when it has taken it.</summary>
    private const string Receipt = "receipt.json";

    private const int MostReceiptBytes = 64 * 1024;

    public ChannelKind Kind => ChannelKind.Platform;

    public async Task<Reached> SendAsync(Errand errand, CancellationToken cancel)
    {
        var package = await ExportPackage.OfAsync(errand, pictures, cancel);
        await errand.KeepAsync(errand.Steps with { Order = errand.ItemId }, Encoding.UTF8.GetString(package.Manifest.Bytes));
        if (errand.Connection.Address.Length == 0)
        {
            await WriteAsync(errand, package, cancel);
            return new Reached(ReachedWhat.Accepted);
        }

        using var form = new MultipartFormDataContent();
        foreach (var part in package.Parts.Prepend(package.Manifest))
        {
            var bytes = new ByteArrayContent(part.Bytes);
            bytes.Headers.ContentType = new MediaTypeHeaderValue(part.MediaType);
            form.Add(bytes, part.Path == package.Manifest.Path ? "manifest" : "part", part.Path);
        }

        return Read(await calls.SendAsync(errand.Connection, HttpMethod.Put, $"items/{errand.ItemId}", form, cancel));
    }

    public async Task<Reached> LookAsync(Errand errand, CancellationToken cancel)
    {
        if (errand.Connection.Address.Length > 0)
            return Read(await calls.SendAsync(errand.Connection, HttpMethod.Get, $"items/{errand.ItemId}", null, cancel));
        var receipt = new FileInfo(Path.Combine(FolderOf(errand), Receipt));
        return receipt is { Exists: true, Length: <= MostReceiptBytes }
            ? Said(await File.ReadAllTextAsync(receipt.FullName, cancel))
            : new Reached(ReachedWhat.Waiting);
    }

    public async Task<Reached> TakeBackAsync(Errand errand, CancellationToken cancel)
    {
        if (errand.Connection.Address.Length == 0)
        {
            await WriteAsync(errand, ExportPackage.Retraction(errand), cancel);
            return new Reached(ReachedWhat.Gone);
        }

        var answer = await calls.SendAsync(errand.Connection, HttpMethod.Delete, $"items/{errand.ItemId}", null, cancel);
        if (answer.IsBusy)
            throw new ChannelBusyException("busy");
        return (int)answer.Status is >= 200 and < 300 || answer.Status is HttpStatusCode.NotFound or HttpStatusCode.Gone
            ? new Reached(ReachedWhat.Gone)
            : new Reached(ReachedWhat.NeedsPerson, $"platform.{(int)answer.Status}");
    }

    private static Reached Read(OutsideCalls.Answer answer)
    {
        if (answer.IsBusy)
            throw new ChannelBusyException("busy");
        return (int)answer.Status is >= 200 and < 300
            ? Said(answer.Text)
            : new Reached(ReachedWhat.Refused, $"platform.{(int)answer.Status}");
    }

    /// <summary>What the platform says: <c>{"state":"live","address":"…"}</c>, <c>accepted</c> or <c>refused</c>.</summary>
    private static Reached Said(string text)
    {
        try
        {
            var body = JsonDocument.Parse(text).RootElement;
            var state = body.TryGetProperty("state", out var told) ? told.GetString() : "";
            var address = body.TryGetProperty("address", out var link) ? link.GetString() ?? "" : "";
            return state switch
            {
                "live" => new Reached(ReachedWhat.Live, "", address),
                "refused" => new Reached(ReachedWhat.Refused, "platform.refused"),
                _ => new Reached(ReachedWhat.Accepted),
            };
        }
        catch (Exception unread) when (unread is JsonException or InvalidOperationException)
        {
            return new Reached(ReachedWhat.Accepted);
        }
    }

    /// <summary>Puts a package in the place of what was there; whoever fetches meanwhile never sees half of one.</summary>
    private async Task WriteAsync(Errand errand, ExportPackage package, CancellationToken cancel)
    {
        var folder = FolderOf(errand);
        var (made, old) = ($"{folder}.new", $"{folder}.old");
        foreach (var left in new[] { made, old }.Where(Directory.Exists))
            Directory.Delete(left, recursive: true);
        Directory.CreateDirectory(Path.Combine(made, "files"));
        foreach (var part in package.Parts.Append(package.Manifest))
            await File.WriteAllBytesAsync(Path.Combine(made, part.Path), part.Bytes, cancel);
        if (Directory.Exists(folder))
            Directory.Move(folder, old);
        Directory.Move(made, folder);
        if (Directory.Exists(old))
            Directory.Delete(old, recursive: true);
    }

    /// <summary>Both names are of the program's own making: a checked name of the settings and an id.</summary>
    private string FolderOf(Errand errand) => Path.Combine(data.Folder, "exports", errand.Connection.Folder, errand.ItemId);
}
