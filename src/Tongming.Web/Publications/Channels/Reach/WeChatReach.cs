using System.Text.Json;
using Tongming.Publications;
using Tongming.Publications.Channels;
using Tongming.Web.Platform.Documents.Html;

namespace Tongming.Web.Publications.Channels.Reach;

/// <summary>
/// Publishes in an official account: pictures, cover, draft, order to publish, and later its outcome. What is published cannot be edited
/// there: a correction is taken back and published anew.
/// </summary>
internal sealed class WeChatReach(WeChatCalls calls, ItemPictures pictures) : IReaches
{
    private static readonly int[] ForPerson = [53503, 53504, 53505];

    public ChannelKind Kind => ChannelKind.WeChat;

    public Task<Reached> SendAsync(Errand errand, CancellationToken cancel) => GuardAsync(() => SendStepsAsync(errand, cancel));

    public Task<Reached> LookAsync(Errand errand, CancellationToken cancel) => GuardAsync(() => LookOnceAsync(errand, cancel));

    public Task<Reached> TakeBackAsync(Errand errand, CancellationToken cancel) => GuardAsync(() => TakeBackStepsAsync(errand, cancel));

    private async Task<Reached> SendStepsAsync(Errand errand, CancellationToken cancel)
    {
        if (errand.Steps.Order is not null)
            return new Reached(ReachedWhat.Accepted);
        if (errand.Steps.Asked is not null)
            return new Reached(ReachedWhat.NeedsPerson, "unknown");
        var edition = errand.Edition!;
        var content = edition.Content();
        if (errand.Steps.Draft is null)
        {
            await UploadAsync(errand, content, cancel);
            var article = Article(errand, content);
            await errand.KeepAsync(errand.Steps, JsonSerializer.Serialize(article, Readable));
            var added = await calls.PostAsync(errand.Connection, "cgi-bin/draft/add", new { articles = new[] { article } }, cancel);
            if (added.Error != 0)
                return Refused(added.Error);
            await errand.KeepAsync(errand.Steps with { Draft = added.Text("media_id") });
        }

        return errand.Channel.MayPublish ? await OrderAsync(errand, cancel) : new Reached(ReachedWhat.NeedsPerson, "wechat.draft-only");
    }

    /// <summary>Orders to publish, announced before: where the answer is lost nobody orders a second time.</summary>
    private async Task<Reached> OrderAsync(Errand errand, CancellationToken cancel)
    {
        await errand.KeepAsync(errand.Steps with { Asked = "publish" });
        try
        {
            var said = await calls.PostAsync(
                errand.Connection,
                "cgi-bin/freepublish/submit",
                new { media_id = errand.Steps.Draft },
                cancel
            );
            if (said.Error == 0)
            {
                await errand.KeepAsync(errand.Steps with { Asked = null, Order = said.Text("publish_id") });
                return new Reached(ReachedWhat.Accepted);
            }

            await errand.KeepAsync(errand.Steps with { Asked = null });
            return Refused(said.Error);
        }
        catch (ChannelBusyException busy) when (busy.Reason == "wechat.45009")
        {
            await errand.KeepAsync(errand.Steps with { Asked = null });
            throw;
        }
        catch (HttpRequestException problem) when (OutsideCalls.WasNeverSent(problem))
        {
            await errand.KeepAsync(errand.Steps with { Asked = null });
            throw;
        }
        catch (Exception problem) when (problem is HttpRequestException or ChannelBusyException or TaskCanceledException)
        {
            return new Reached(ReachedWhat.NeedsPerson, "unknown");
        }
    }

    private async Task<Reached> LookOnceAsync(Errand errand, CancellationToken cancel)
    {
        var said = await calls.PostAsync(errand.Connection, "cgi-bin/freepublish/get", new { publish_id = errand.Steps.Order }, cancel);
        if (said.Error != 0)
            return Refused(said.Error);
        switch (said.Text("publish_status"))
        {
            case "0" when HasRefused(said.Body):
                return new Reached(ReachedWhat.Refused, "wechat.refused");
            case "0":
                await errand.KeepAsync(errand.Steps with { Post = said.Text("article_id") });
                return new Reached(ReachedWhat.Live, "", AddressOf(said.Body));
            case "1":
                return new Reached(ReachedWhat.Waiting);
            case "2":
                return new Reached(ReachedWhat.Refused, "wechat.originality");
            case "4":
                return new Reached(ReachedWhat.Refused, "wechat.refused");
            case "5":
                return new Reached(ReachedWhat.Refused, "wechat.deleted");
            case "6":
                return new Reached(ReachedWhat.Refused, "wechat.blocked");
            default:
                return new Reached(ReachedWhat.Refused, "wechat.failed");
        }
    }

    private async Task<Reached> TakeBackStepsAsync(Errand errand, CancellationToken cancel)
    {
        if (errand.Steps is { Asked: not null, Order: null })
            return new Reached(ReachedWhat.NeedsPerson, "unknown");
        if (errand.Steps.Order is not null)
        {
            // Asked first: it may be published by now, or deleted by an attempt whose answer was lost.
            var looked = await LookOnceAsync(errand, cancel);
            if (looked.What == ReachedWhat.Waiting)
                throw new ChannelBusyException("busy");
            if (looked.What == ReachedWhat.Refused)
                return looked.Reason == "wechat.deleted" ? new Reached(ReachedWhat.Gone) : await RemoveDraftAsync(errand, cancel);
            var deleted = await calls.PostAsync(
                errand.Connection,
                "cgi-bin/freepublish/delete",
                new { article_id = errand.Steps.Post, index = 0 },
                cancel
            );
            return deleted.Error == 0 ? new Reached(ReachedWhat.Gone) : new Reached(ReachedWhat.NeedsPerson, $"wechat.{deleted.Error}");
        }

        // What a person published from the draft has no id here.
        return errand.Delivery.LiveOn is not null || errand.Steps.Draft is null
            ? new Reached(ReachedWhat.NeedsPerson, "wechat.no-article")
            : await RemoveDraftAsync(errand, cancel);
    }

    private async Task<Reached> RemoveDraftAsync(Errand errand, CancellationToken cancel)
    {
        var said = await calls.PostAsync(errand.Connection, "cgi-bin/draft/delete", new { media_id = errand.Steps.Draft }, cancel);
        // 40007: there is no such draft, which is what was wanted.
        return said.Error is 0 or 40007 ? new Reached(ReachedWhat.Gone) : new Reached(ReachedWhat.NeedsPerson, $"wechat.{said.Error}");
    }

    /// <summary>Brings the pictures of the text and the cover, each once.</summary>
    private async Task UploadAsync(Errand errand, EditionContent content, CancellationToken cancel)
    {
        var there = errand.Steps.Pictures ?? [];
        foreach (var file in ItemPictures.In(content).Where(file => !there.ContainsKey($"{file.Id:N}")))
        {
            var picture = await pictures.ReadAsync(errand.Delivery.BodyId, file, cancel);
            var said = await calls.UploadAsync(errand.Connection, "cgi-bin/media/uploadimg", picture, cancel);
            Must(said);
            there = new Dictionary<string, string>(there) { [$"{file.Id:N}"] = said.Text("url") };
            await errand.KeepAsync(errand.Steps with { Pictures = there });
        }

        if (errand.Steps.Cover is not null)
            return;
        var cover = errand.Connection.CoverMediaId;
        if (ItemPictures.Cover(content) is { } first)
            cover = await AddCoverAsync(errand, await pictures.ReadAsync(errand.Delivery.BodyId, first, cancel), cancel);
        else if (cover.Length == 0)
            cover = await AddCoverAsync(errand, PlainCover.File, cancel);
        await errand.KeepAsync(errand.Steps with { Cover = cover });
    }

    private async Task<string> AddCoverAsync(Errand errand, (string, string, byte[]) picture, CancellationToken cancel)
    {
        var said = await calls.UploadAsync(errand.Connection, "cgi-bin/material/add_material?type=image", picture, cancel);
        Must(said);
        return said.Text("media_id");
    }

    private static Dictionary<string, object> Article(Errand errand, EditionContent content) =>
        new()
        {
            ["title"] = content.Title,
            ["author"] = errand.BodyName,
            ["digest"] = ChannelTexts.Digest(content.Summary, CleanText.Of(content.Html)),
            ["content"] = ItemPictures.Replaced(content.Html, errand.Steps.Pictures ?? []),
            ["content_source_url"] = errand.Link,
            ["thumb_media_id"] = errand.Steps.Cover!,
            ["need_open_comment"] = 0,
            ["only_fans_can_comment"] = 0,
        };

    private static JsonSerializerOptions Readable { get; } =
        new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static void Must(WeChatCalls.Said said)
    {
        if (said.Error != 0)
            throw new WeChatRefusedException(said.Error);
    }

    private static async Task<Reached> GuardAsync(Func<Task<Reached>> work)
    {
        try
        {
            return await work();
        }
        catch (WeChatRefusedException refused)
        {
            return Refused(refused.Error);
        }
    }

    private static Reached Refused(int error) =>
        error switch
        {
            _ when ForPerson.Contains(error) => new Reached(ReachedWhat.NeedsPerson, $"wechat.{error}"),
            40001 or 40013 or 40125 => new Reached(ReachedWhat.Refused, "wechat.credentials"),
            48001 => new Reached(ReachedWhat.NeedsPerson, "wechat.draft-only"),
            _ => new Reached(ReachedWhat.Refused, $"wechat.{error}"),
        };

    private static bool HasRefused(JsonElement body) =>
        body.TryGetProperty("fail_idx", out var failed) && failed.ValueKind == JsonValueKind.Array && failed.GetArrayLength() > 0;

    private static string AddressOf(JsonElement body) =>
        body.TryGetProperty("article_detail", out var detail)
        && detail.TryGetProperty("item", out var items)
        && items.GetArrayLength() > 0
        && items[0].TryGetProperty("article_url", out var address)
            ? address.GetString() ?? ""
            : "";
}
