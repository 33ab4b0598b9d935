using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Time;
using Tongming.Web.Requests.Portal.Api;
using Tongming.Web.Requests.Portal.Form;

namespace Tongming.Bench.Load;

/// <summary>Forms that people have filled in up to the last step, kept by the program's own class, and the posting of that step.</summary>
/// <param name="Marks">The mark of each: of the browser and of the form.</param>
/// <param name="Message">The posting of a connection.</param>
internal sealed record FilledForms(IReadOnlyList<Guid> Marks, Func<int, PostedMessage> Message)
{
    private const string Step = "/requests/new/confirm?body=";

    public static async Task<FilledForms> PrepareAsync(ServedProgram served, Engine engine, Guid bodyId, int count)
    {
        // Keys and writer of the program itself, on the same database.
        var services = new ServiceCollection().AddLogging();
        services.AddData(engine.Options);
        await using var provider = services.BuildServiceProvider();
        var drafts = new Drafts(
            engine,
            provider.GetRequiredService<Changes>(),
            provider.GetRequiredService<LegalClock>(),
            provider.GetRequiredService<IDataProtectionProvider>()
        );
        var form = JsonSerializer.Deserialize(Json(bodyId), SubmissionJson.Default.SubmittedForm)!;
        var marks = Enumerable.Range(0, count).Select(_ => Guid.NewGuid()).ToList();
        foreach (var some in marks.Append(Guid.Empty).Chunk(200))
            await Task.WhenAll(some.Select(mark => drafts.SaveAsync(Browser(mark), form.ToDraft($"{mark:N}"))));
        var (cookie, token) = await TokenAsync(served, bodyId);
        return new FilledForms(marks, number => LastStep(bodyId, number, cookie, token));
    }

    /// <summary>The same form as another system sends it.</summary>
    public static PostedMessage ForApi(Guid bodyId, int number) =>
        new(
            $"POST /api/v1/requests HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n{From(number)}\r\nIdempotency-Key: {PostedMessage.Mark}",
            Json(bodyId),
            "HTTP/1.1 201"
        );

    private static PostedMessage LastStep(Guid bodyId, int number, string cookie, string token) =>
        new(
            $"POST {Step}{bodyId} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/x-www-form-urlencoded\r\n{From(number)}\r\n"
                + $"Cookie: {cookie}; {Drafts.Cookie}={PostedMessage.Mark}",
            $"key={PostedMessage.Mark}&go=submit&__RequestVerificationToken={Uri.EscapeDataString(token)}",
            "HTTP/1.1 302"
        );

    private static string From(int number) => string.Create(CultureInfo.InvariantCulture, $"X-Forwarded-For: 10.0.0.{number % 250}");

    private static DefaultHttpContext Browser(Guid mark)
    {
        var context = new DefaultHttpContext();
        context.Request.Headers.Cookie = $"{Drafts.Cookie}={mark:N}";
        return context;
    }

    private static async Task<(string Cookie, string Token)> TokenAsync(ServedProgram served, Guid bodyId)
    {
        using var handler = new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false };
        using var client = new HttpClient(handler) { BaseAddress = served.Address };
        using var asking = new HttpRequestMessage(HttpMethod.Get, $"{Step}{bodyId}");
        asking.Headers.Add("Cookie", $"{Drafts.Cookie}={Guid.Empty:N}");
        using var answer = await client.SendAsync(asking);
        var cookie = answer.Headers.GetValues("Set-Cookie").Single(one => one.Contains("Antiforgery", StringComparison.Ordinal));
        return (cookie.Split(';')[0], FormToken.Of(await answer.Content.ReadAsStringAsync()));
    }

    private static string Json(Guid body) =>
        JsonSerializer.Serialize(
            new
            {
                body,
                applicantClass = "NaturalPerson",
                name = "演示申请人",
                proofKind = "护照",
                proofNumber = "E00000000",
                phone = "13800001234",
                manner = "ElectronicFile",
                route = "Internet",
                matters = new[] { new { title = "2025年分行业用电量", description = "请提供 2025 年全区分行业用电量，按季度。" } },
            }
        );
}
