using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Tongming.Web.Tests.Publications.Channels.Fakes;

/// <summary>
/// An official account's interface, as far as its documentation says: tokens that expire, drafts that need a cover and a short digest,
/// an order that is only accepted, and an outcome that comes later.
/// </summary>
internal sealed partial class FakeWeChat : IAsyncDisposable
{
    public const string AppId = "wx-test-app";
    public const string Secret = "wechat-secret-8f21";

    private int numbers;

    /// <summary>The server beneath, to be disturbed.</summary>
    public FakeServer Server { get; private set; } = null!;

    /// <summary>The token that is valid now.</summary>
    public string Token { get; private set; } = "";

    /// <summary>Drafts that are there, by id.</summary>
    public ConcurrentDictionary<string, JsonElement> Drafts { get; } = new(StringComparer.Ordinal);

    /// <summary>Articles that the public sees, by id.</summary>
    public ConcurrentDictionary<string, JsonElement> Articles { get; } = new(StringComparer.Ordinal);

    /// <summary>Every article that was ever published.</summary>
    public int Published { get; private set; }

    /// <summary>What becomes of an order: 0 published, 2, 3 and 4 refused.</summary>
    public int Outcome { get; set; }

    /// <summary>How often an order is still running when it is asked for.</summary>
    public int Running { get; set; }

    /// <summary>Whether the outcome names the article among those that failed.</summary>
    public bool FailsArticle { get; set; }

    /// <summary>Codes with which orders are refused, one for each.</summary>
    public ConcurrentQueue<int> Refusals { get; } = new();

    /// <summary>Whether the caller's address is on the white list.</summary>
    public bool KnowsAddress { get; set; } = true;

    private ConcurrentDictionary<string, (string Draft, int Asked, string Article)> Orders { get; } = new(StringComparer.Ordinal);

    private ConcurrentDictionary<string, byte> Pictures { get; } = new(StringComparer.Ordinal);

    public static async Task<FakeWeChat> StartAsync()
    {
        var fake = new FakeWeChat();
        fake.Server = await FakeServer.StartAsync(fake.Map);
        return fake;
    }

    /// <summary>The token is not valid any more, before its time.</summary>
    public void ExpireToken() => Token = "";

    public ValueTask DisposeAsync() => Server.DisposeAsync();

    private void Map(WebApplication app)
    {
        app.MapGet("/cgi-bin/token", GiveToken);
        app.MapPost("/cgi-bin/media/uploadimg", context => WithTokenAsync(context, UploadAsync));
        app.MapPost("/cgi-bin/material/add_material", context => WithTokenAsync(context, AddMaterialAsync));
        app.MapPost("/cgi-bin/draft/add", context => WithTokenAsync(context, JsonTo(AddDraft)));
        app.MapPost("/cgi-bin/draft/delete", context => WithTokenAsync(context, JsonTo(DeleteDraft)));
        app.MapPost("/cgi-bin/freepublish/submit", context => WithTokenAsync(context, JsonTo(Submit)));
        app.MapPost("/cgi-bin/freepublish/get", context => WithTokenAsync(context, JsonTo(Get)));
        app.MapPost("/cgi-bin/freepublish/delete", context => WithTokenAsync(context, JsonTo(Delete)));
    }

    private object GiveToken(HttpContext context)
    {
        var asked = context.Request.Query;
        if (!KnowsAddress)
            return Error(40164);
        if (asked["grant_type"] != "client_credential" || asked["appid"] != AppId)
            return Error(40013);
        if (asked["secret"] != Secret)
            return Error(40125);
        Token = $"token-{Next()}";
        return new { access_token = Token, expires_in = 7200 };
    }

    private async Task WithTokenAsync(HttpContext context, Func<HttpContext, Task<object>> work)
    {
        var answer = Token.Length == 0 || context.Request.Query["access_token"] != Token ? Error(40001) : await work(context);
        await context.Response.WriteAsJsonAsync(answer);
    }

    private static Func<HttpContext, Task<object>> JsonTo(Func<JsonElement, object> work) =>
        async context => work((await JsonDocument.ParseAsync(context.Request.Body)).RootElement);

    private async Task<object> UploadAsync(HttpContext context)
    {
        var file = (await context.Request.ReadFormAsync()).Files["media"];
        if (file is not { Length: > 0 and < 1_048_576 })
            return Error(40009);
        var url = $"https://pictures.example/{Next()}";
        Pictures[url] = 1;
        return new { url };
    }

    private async Task<object> AddMaterialAsync(HttpContext context)
    {
        var file = (await context.Request.ReadFormAsync()).Files["media"];
        if (context.Request.Query["type"] != "image" || file is not { Length: > 0 })
            return Error(40007);
        var id = $"cover-{Next()}";
        Pictures[id] = 1;
        return new { media_id = id, url = $"https://pictures.example/{id}" };
    }

    private object AddDraft(JsonElement sent)
    {
        var article = sent.GetProperty("articles")[0].Clone();
        if (Text(article, "title").Length == 0)
            return Error(45003);
        if (Text(article, "digest").Length > 120)
            return Error(45004);
        if (!Pictures.ContainsKey(Text(article, "thumb_media_id")))
            return Error(40007);
        if (Sources().Matches(Text(article, "content")).Any(match => !Pictures.ContainsKey(match.Groups["url"].Value)))
            return Error(45166);
        var id = $"draft-{Next()}";
        Drafts[id] = article;
        return new { media_id = id };
    }

    private object DeleteDraft(JsonElement sent) => Drafts.TryRemove(Text(sent, "media_id"), out _) ? Error(0) : Error(40007);

    private object Submit(JsonElement sent)
    {
        if (Refusals.TryDequeue(out var refused))
            return Error(refused);
        var draft = Text(sent, "media_id");
        if (!Drafts.ContainsKey(draft))
            return Error(40007);
        var order = $"order-{Next()}";
        Orders[order] = (draft, 0, "");
        Settle(order);
        return new
        {
            errcode = 0,
            errmsg = "ok",
            publish_id = order,
        };
    }

    /// <summary>Published as soon as it is accepted; told when it is asked for.</summary>
    private void Settle(string order)
    {
        if (Outcome != 0 || FailsArticle || !Drafts.TryRemove(Orders[order].Draft, out var article))
            return;
        var id = $"article-{Next()}";
        Articles[id] = article;
        Published++;
        Orders[order] = Orders[order] with { Article = id };
    }

    private object Get(JsonElement sent)
    {
        var id = Text(sent, "publish_id");
        if (!Orders.TryGetValue(id, out var order))
            return Error(40007);
        Orders[id] = order with { Asked = order.Asked + 1 };
        if (order.Asked < Running)
            return new
            {
                publish_id = id,
                publish_status = 1,
                fail_idx = Array.Empty<int>(),
            };
        if (FailsArticle)
            return new
            {
                publish_id = id,
                publish_status = 0,
                fail_idx = new[] { 1 },
            };
        if (Outcome != 0)
            return new
            {
                publish_id = id,
                publish_status = Outcome,
                fail_idx = new[] { 1 },
            };
        return new
        {
            publish_id = id,
            publish_status = Articles.ContainsKey(order.Article) ? 0 : 5,
            article_id = order.Article,
            article_detail = new
            {
                count = 1,
                item = new[] { new { idx = 1, article_url = $"https://articles.example/s/{order.Article}" } },
            },
            fail_idx = Array.Empty<int>(),
        };
    }

    private object Delete(JsonElement sent) => Articles.TryRemove(Text(sent, "article_id"), out _) ? Error(0) : Error(53600);

    private int Next() => Interlocked.Increment(ref numbers);

    private static string Text(JsonElement from, string name) => from.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";

    private static object Error(int code) => new { errcode = code, errmsg = code == 0 ? "ok" : "refused" };

    [GeneratedRegex("<img[^>]*src=\"(?<url>[^\"]*)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Sources();
}
