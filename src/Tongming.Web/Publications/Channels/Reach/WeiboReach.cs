using System.Text.Json;
using Tongming.Publications.Channels;

namespace Tongming.Web.Publications.Channels.Reach;

/// <summary>
/// Posts on a microblog: title, summary and the link to the portal. Its interface offers no deletion, so taking back is a task for a
/// person with the address of the post.
/// </summary>
internal sealed class WeiboReach(OutsideCalls calls) : IReaches
{
    public ChannelKind Kind => ChannelKind.Weibo;

    public async Task<Reached> SendAsync(Errand errand, CancellationToken cancel)
    {
        if (errand.Steps.Post is { } already)
            return new Reached(ReachedWhat.Live, "", AddressOf(errand, already));
        if (errand.Steps.Asked is not null)
            return new Reached(ReachedWhat.NeedsPerson, "unknown");
        if (errand.Link.Length == 0)
            return new Reached(ReachedWhat.Refused, "site-address");
        var content = errand.Edition!.Content();
        var post = ChannelTexts.Post(content.Title, content.Summary, errand.Link);
        if (!post.Succeeded || ChannelTexts.WhyNot(post.Value, errand.Link) is not null)
            return new Reached(ReachedWhat.Refused, "weibo.text");
        await errand.KeepAsync(errand.Steps with { Asked = "share" }, post.Value);
        try
        {
            return await ShareAsync(errand, post.Value, cancel);
        }
        catch (HttpRequestException problem) when (OutsideCalls.WasNeverSent(problem))
        {
            await errand.KeepAsync(errand.Steps with { Asked = null });
            throw;
        }
        catch (Exception problem) when (problem is HttpRequestException or TaskCanceledException or JsonException)
        {
            return new Reached(ReachedWhat.NeedsPerson, "unknown");
        }
    }

    /// <summary>What was posted is live at once: there is nothing to be asked.</summary>
    public Task<Reached> LookAsync(Errand errand, CancellationToken cancel) => Task.FromResult(new Reached(ReachedWhat.Waiting));

    public Task<Reached> TakeBackAsync(Errand errand, CancellationToken cancel) =>
        Task.FromResult(new Reached(ReachedWhat.NeedsPerson, "removal.by-hand"));

    private async Task<Reached> ShareAsync(Errand errand, string post, CancellationToken cancel)
    {
        var to = errand.Connection;
        using var form = new FormUrlEncodedContent(
            new Dictionary<string, string>
            {
                ["access_token"] = to.Token,
                ["status"] = post,
                ["rip"] = to.OperatorAddress,
            }
        );
        // The token goes in the form; no header is asked for.
        var answer = await calls.SendAsync(to with { Token = "" }, HttpMethod.Post, "2/statuses/share.json", form, cancel);
        if ((int)answer.Status >= 500)
            return new Reached(ReachedWhat.NeedsPerson, "unknown");
        var body = JsonDocument.Parse(answer.Text).RootElement;
        if (body.TryGetProperty("idstr", out var id))
        {
            await errand.KeepAsync(errand.Steps with { Asked = null, Post = id.GetString() });
            return new Reached(ReachedWhat.Live, "", AddressOf(errand, id.GetString()!));
        }

        await errand.KeepAsync(errand.Steps with { Asked = null });
        return Refused(body.TryGetProperty("error_code", out var code) ? code.GetInt32() : (int)answer.Status);
    }

    private static Reached Refused(int error) =>
        error switch
        {
            10022 or 10023 or 10024 or 20016 or 429 => throw new ChannelBusyException("weibo.rate"),
            21314 or 21315 or 21316 or 21317 or 21319 or 21327 or 21332 => new Reached(ReachedWhat.Refused, "weibo.token"),
            20012 or 20013 => new Reached(ReachedWhat.Refused, "weibo.text"),
            20017 or 20019 => new Reached(ReachedWhat.NeedsPerson, "weibo.repeated"),
            10017 => new Reached(ReachedWhat.Refused, "weibo.link-domain"),
            _ => new Reached(ReachedWhat.Refused, $"weibo.{error}"),
        };

    private static string AddressOf(Errand errand, string id) =>
        errand.Connection.PostAddress is { Length: > 0 } template
            ? template.Replace("{id}", Uri.EscapeDataString(id), StringComparison.Ordinal)
            : errand.Channel.Link;
}
