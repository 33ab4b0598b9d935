using System.Net;
using System.Text.RegularExpressions;
using Tongming.People;
using Tongming.Publications.Columns;
using Tongming.Web.Tests.Fixture;
using Tongming.Web.Tests.House;
using Tongming.Web.Tests.Platform.Documents.Made;

namespace Tongming.Web.Tests.Publications;

/// <summary>
/// Walks every route that a stranger can read, one second before an item is released, when it is released, and one second after it is
/// withdrawn. A new route is walked without being named here.
/// </summary>
public abstract partial class PublicWalkTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    /// <summary>Stands in every field of the item and in its attachment, nowhere else, and nobody searches for it.</summary>
    private const string Mark = "珙桐叶";

    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task Nothing_of_an_item_is_anywhere_a_second_before_its_release_or_after_its_withdrawal()
    {
        var time = new ManualTime(new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero));
        await using var office = await RunningOffice.StartAloneAsync(on, time);
        var column = await PublishingOffice.ColumnAsync(office);
        var other = await PublishingOffice.DraftAsync(office, column, "早先的通知", "<p>普查问答</p>");
        await PublishingOffice.ReviewAsync(office, other);
        using (var first = await office.SignInAsync(Role.Publisher))
            await PublishingOffice.ActAsync(first, other, "publish", []);
        var (id, file) = await DraftAsync(office, column);
        var known = new Known(office.BodyId, column, id, file);
        var empty = await WalkAsync(office, known);

        using (var publisher = await office.SignInAsync(Role.Publisher))
            await PublishingOffice.ActAsync(publisher, id, "schedule", new() { ["On"] = "2026-03-02", ["At"] = "09:30" });
        Assert.Empty(Differences(empty, await WalkAsync(office, known)));
        time.Advance(TimeSpan.FromMinutes(30) - Second);
        var before = await WalkAsync(office, known);
        Assert.Empty(Marked(before, id));
        Assert.Empty(Differences(empty, before));

        time.Advance(Second);
        var shown = Marked(await WalkAsync(office, known), id);
        foreach (
            var surface in new[]
            {
                $"/items/{id}",
                $"/columns/{column.Slug}",
                $"/columns/{column.Slug}/feed",
                "/feed",
                "/disclosure",
                "/archive",
                "/search?",
                "/sitemaps/1.xml",
                "/api/v1/publications?",
                $"/api/v1/publications/{id}",
                "/api/v1/publications/suggestions?",
                "/api/v1/requests/similar?",
                $"/files/{file}",
            }
        )
            Assert.Contains(shown, address => address.StartsWith(surface, StringComparison.Ordinal));

        using (var publisher = await office.SignInAsync(Role.Publisher))
            await PublishingOffice.ActAsync(publisher, id, "withdraw", new() { ["Reason"] = "测试撤下" });
        time.Advance(Second);
        var after = await WalkAsync(office, known);
        Assert.Empty(Marked(after, id));
        Assert.Empty(Differences(empty, after));
    }

    private sealed record Known(Guid Body, Column Column, Guid Id, string File);

    /// <summary>An answer as a stranger got it.</summary>
    /// <param name="Text">What it says, its headers among it.</param>
    /// <param name="IsKept">Whether it is one that the program keeps, and so the same for everybody.</param>
    private sealed record Answer(string Text, bool IsKept);

    private static async Task<(Guid Id, string File)> DraftAsync(RunningOffice office, Column column)
    {
        using var officer = await office.SignInAsync(Role.CaseOfficer);
        var fields = PublishingOffice.Fields(column, $"普查问答{Mark}", $"<p>普查问答的正文{Mark}</p>");
        fields["Summary"] = $"概述{Mark}";
        fields["Keywords"] = Mark;
        fields["DocumentNumber"] = $"演统{Mark}〔2026〕1号";
        var made = await RunningOffice.PostAsync(officer, "/desk/publications/new?kind=notice", fields);
        var id = Guid.Parse(made.Headers.Location!.ToString().Split('/')[^1]);
        await PublishingOffice.AttachAsync(officer, id, $"{Mark}.docx", WordMade.File(WordMade.Paragraph($"普查问答的附件{Mark}")));
        var page = await RunningOffice.ReadAsync(await officer.GetAsync($"/desk/publications/{id}"));
        var file = page.QuerySelector("#files a[href^='/files/']")!.GetAttribute("href")!["/files/".Length..];
        await PublishingOffice.ReviewAsync(office, id);
        return (id, file);
    }

    private static async Task<Dictionary<string, Answer>> WalkAsync(RunningOffice office, Known known)
    {
        using var client = office.Visit();
        var answers = new Dictionary<string, Answer>(StringComparer.Ordinal);
        string[] questions =
        [
            "",
            $"?body={known.Body}&q=普查问答&words=普查问答",
            $"?body={known.Body}&column={known.Column.Id}&kind=notice&year=2026&q=问答&page=1",
            "?edition=1",
        ];
        foreach (var route in await Routes.OfAsync(office.Services))
        {
            if (route.Methods.Count > 0 && !route.Methods.Contains("GET"))
                continue;
            foreach (var address in Routes.Addresses(office.Services, route, name => Values(known, name)))
            foreach (var question in questions.Select(question => address + question))
            {
                var answer = await client.GetAsync(question);
                Assert.True(answer.StatusCode < HttpStatusCode.InternalServerError, $"{question}: {answer.StatusCode}");
                var text = $"{(int)answer.StatusCode} {await TextAsync(answer)} {answer.Content.Headers}";
                answers[question] = new Answer(Plain(text), answer.Headers.CacheControl?.Public == true);
            }
        }

        return answers;
    }

    /// <summary>A document says its words only when it is opened.</summary>
    private static async Task<string> TextAsync(HttpResponseMessage answer) =>
        answer.Content.Headers.ContentType?.MediaType is { } type && type.Contains("officedocument", StringComparison.Ordinal)
            ? Mark
            : await answer.Content.ReadAsStringAsync();

    private static IReadOnlyList<string> Values(Known known, string name) =>
        name switch
        {
            "body" or "bodyId" => [$"{known.Body}"],
            "slug" => [$"{known.Column.Slug}"],
            "number" => ["1"],
            "status" => ["404"],
            _ => [$"{known.Id}", known.File, "1"],
        };

    /// <summary>Where the item shows: by its words, or by its address where nobody asked for it.</summary>
    private static List<string> Marked(Dictionary<string, Answer> answers, Guid id) =>
        [
            .. answers
                .Where(one =>
                    one.Value.Text.Contains(Mark, StringComparison.Ordinal)
                    || (one.Value.Text.Contains($"{id}", StringComparison.Ordinal) && !one.Key.Contains($"{id}", StringComparison.Ordinal))
                )
                .Select(one => one.Key),
        ];

    /// <summary>Which of the answers that are the same for everybody differ, in whatever way: also a count may say too much.</summary>
    private static List<string> Differences(Dictionary<string, Answer> one, Dictionary<string, Answer> other) =>
        [.. one.Where(pair => pair.Value.IsKept && other[pair.Key].Text != pair.Value.Text).Select(pair => pair.Key)];

    private static string Plain(string text) =>
        WebUtility.HtmlDecode(text)
        + Escapes().Replace(text, escape => $"{(char)Convert.ToInt32(escape.Value[2..], 16)}")
        + WebUtility.UrlDecode(text);

    [GeneratedRegex(@"\\u[0-9a-fA-F]{4}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Escapes();
}

public sealed class PublicWalkOnSqliteTests(OnSqlite on) : PublicWalkTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class PublicWalkOnPostgresTests(OnPostgres on) : PublicWalkTests<OnPostgres>(on), IClassFixture<OnPostgres>;
