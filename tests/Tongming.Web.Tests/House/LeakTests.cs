using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Web.Tests.Fixture;

namespace Tongming.Web.Tests.House;

/// <summary>
/// Walks all routes of the running program with the ids, numbers and codes of one office's case, as everybody who has no business
/// with it: nothing of it may appear in any answer, on pages and in the API. A new route is walked without being named here; it must be
/// looked at once, because the list of routes is approved.
/// </summary>
public sealed partial class LeakTests(OnSqlite on) : IClassFixture<OnSqlite>
{
    [Fact]
    public async Task Every_route_has_been_looked_at()
    {
        await using var office = await RunningOffice.StartAsync(on);
        var routes = await Routes.OfAsync(office.Services);
        ApprovedFile.Matches("routes.txt", string.Concat(routes.Select(route => $"{route}\n")));
    }

    [Fact]
    public async Task Nothing_of_a_case_appears_to_a_stranger()
    {
        var (office, marked) = await OfficeWithCaseAsync();
        using var client = office.Visit();
        Assert.Empty((await WalkAsync(office, marked, client, "/sign-in")).Wrong);
    }

    [Fact]
    public async Task Nothing_of_a_case_appears_to_the_people_of_another_body()
    {
        var (office, marked) = await OfficeWithCaseAsync();
        await using var other = await RunningOffice.StartAsync(on);
        foreach (var role in Enum.GetValues<Role>())
        {
            using var client = await other.SignInAsync(role);
            Assert.Empty((await WalkAsync(office, marked, client, "/account")).Wrong.Select(wrong => $"{role}: {wrong}"));
        }
    }

    [Fact]
    public async Task Nothing_of_a_case_appears_to_programs_of_another_body_and_their_tokens_open_nothing_else()
    {
        var (office, marked) = await OfficeWithCaseAsync();
        await using var other = await RunningOffice.StartAsync(on);
        foreach (var role in Enum.GetValues<Role>())
        {
            using var program = await OfficeProgram.OfAsync(other, role);
            Assert.Empty((await WalkAsync(office, marked, program, null)).Wrong.Select(wrong => $"{role}: {wrong}"));
        }
    }

    [Fact]
    public async Task The_interface_of_the_desk_answers_a_stranger_with_401_only()
    {
        var (office, marked) = await OfficeWithCaseAsync();
        using var client = office.Visit();
        foreach (
            var route in (await Routes.OfAsync(office.Services)).Where(route =>
                $"{route}".Contains("/api/v1/desk", StringComparison.Ordinal)
            )
        )
        foreach (var address in Routes.Addresses(office.Services, route, name => Values(office, marked, name)))
        foreach (var method in route.Methods)
        {
            var answer = await SendAsync(client, method, address, "");
            Assert.True(answer.StatusCode == HttpStatusCode.Unauthorized, $"{method} {address}: {answer.StatusCode}");
        }
    }

    [Fact]
    public async Task The_walk_finds_the_case_for_the_registrars_program()
    {
        var (office, marked) = await OfficeWithCaseAsync();
        using var program = await OfficeProgram.OfAsync(office, Role.Registrar);
        var shown = (await WalkAsync(office, marked, program, null)).Shown;
        Assert.NotEmpty(shown);
        // A token opens no page.
        Assert.DoesNotContain(shown, what => !what.Contains("/api/v1/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_of_a_case_appears_to_the_administrators()
    {
        var (office, marked) = await OfficeWithCaseAsync();
        foreach (var role in Enum.GetValues<Role>().Where(RoleRules.IsAdministrator))
        {
            using var own = await office.SignInAsync(role);
            Assert.Empty((await WalkAsync(office, marked, own, "/account")).Wrong.Select(wrong => $"{role}: {wrong}"));
            using var installation = await office.SignInAsync(await office.HireAsync(Guid.Empty, $"装机-{RoleRules.NameOf(role)}", role));
            Assert.Empty(
                (await WalkAsync(office, marked, installation, "/account")).Wrong.Select(wrong => $"installation, {role}: {wrong}")
            );
        }
    }

    [Fact]
    public async Task Nothing_of_a_case_appears_to_an_officer_of_another_section()
    {
        var (office, marked) = await OfficeWithCaseAsync();
        var person = await office.HireAsync(office.BodyId, "别科承办人", Role.CaseOfficer);
        var moved = await office.Changes.SaveAsync<string>(async db =>
        {
            var section = new Section(office.BodyId, Guid.CreateVersion7(), "别的科室");
            db.Add(section);
            (await db.Set<Person>().SingleAsync(one => one.BodyId == office.BodyId && one.Id == person.Id)).Join(section.Id);
            return "moved";
        });
        Assert.True(moved.Succeeded);
        using var client = await office.SignInAsync(person);
        Assert.Empty((await WalkAsync(office, marked, client, "/account")).Wrong);
    }

    [Fact]
    public async Task The_walk_finds_the_case_for_the_applicant()
    {
        var (office, marked) = await OfficeWithCaseAsync();
        using var client = office.Visit();
        var opened = await RunningOffice.PostAsync(
            client,
            $"/requests/query?body={office.BodyId}",
            new()
            {
                ["body"] = $"{office.BodyId}",
                ["code"] = marked.Receipt.Code,
                ["phone"] = MarkedCase.Phone[^4..],
            }
        );
        Assert.Equal(HttpStatusCode.Redirect, opened.StatusCode);
        Assert.NotEmpty((await WalkAsync(office, marked, client, "/requests/query")).Shown);
    }

    [Fact]
    public async Task The_walk_finds_the_case_for_the_registrar()
    {
        var (office, marked) = await OfficeWithCaseAsync();
        var routes = await Routes.OfAsync(office.Services);
        Assert.SkipUnless(
            routes.Any(route => $"{route}".Contains("/desk/requests", StringComparison.Ordinal)),
            "the desk has no page of cases yet"
        );
        using var client = await office.SignInAsync(Role.Registrar);
        Assert.NotEmpty((await WalkAsync(office, marked, client, "/account")).Shown);
    }

    /// <summary>What was wrong (a mark shown, a failure), and where marks were shown.</summary>
    private sealed record Walk(List<string> Wrong, List<string> Shown)
    {
        public async Task LookAsync(string what, HttpResponseMessage answer)
        {
            var text = await answer.Content.ReadAsStringAsync() + answer.Headers + answer.Content.Headers;
            if (Plain(text).Contains(MarkedCase.Mark, StringComparison.Ordinal))
            {
                Shown.Add(what);
                Wrong.Add($"{what} shows a mark ({(int)answer.StatusCode})");
            }

            if (answer.StatusCode >= HttpStatusCode.InternalServerError)
                Wrong.Add($"{what} fails ({(int)answer.StatusCode})");
        }

        /// <summary>Marks may stand in an answer as entities, as JSON escapes or as parts of an address.</summary>
        private static string Plain(string text) =>
            WebUtility.HtmlDecode(text)
            + Escapes().Replace(text, escape => $"{(char)Convert.ToInt32(escape.Value[2..], 16)}")
            + WebUtility.UrlDecode(text);
    }

    private async Task<(RunningOffice Office, MarkedCase Case)> OfficeWithCaseAsync()
    {
        var office = await RunningOffice.StartAsync(on);
        return (office, await MarkedCase.TakeInAsync(office));
    }

    private static async Task<Walk> WalkAsync(RunningOffice office, MarkedCase marked, HttpClient client, string? formPage)
    {
        var walk = new Walk([], []);
        var mark = formPage is null ? "" : await MarkOfFormsAsync(client, formPage);
        string[] asking = ["", Question(office, marked)];
        foreach (var route in await Routes.OfAsync(office.Services))
        foreach (var address in Routes.Addresses(office.Services, route, name => Values(office, marked, name)))
        {
            if (route.Methods.Count == 0 || route.Methods.Contains("GET"))
                foreach (var question in asking)
                    await walk.LookAsync($"GET {address}{question}", await client.GetAsync(address + question));
            // Whoever signs out sees nothing of what follows.
            if (address == "/sign-out")
                continue;
            foreach (var method in route.Methods.Where(method => method != "GET"))
                await walk.LookAsync($"{method} {address}", await SendAsync(client, method, address, mark));
            foreach (var handler in route.Handlers)
                await walk.LookAsync($"POST {address} {handler}", await SendAsync(client, "POST", $"{address}?handler={handler}", mark));
        }

        return walk;
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient client, string method, string address, string mark)
    {
        using var message = new HttpRequestMessage(new HttpMethod(method), address);
        message.Content = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", mark)]);
        return await client.SendAsync(message);
    }

    /// <summary>The antiforgery token of this browser.</summary>
    private static async Task<string> MarkOfFormsAsync(HttpClient client, string page)
    {
        var shown = await RunningOffice.ReadAsync(await client.GetAsync(page));
        var mark = (shown.QuerySelector("input[name=__RequestVerificationToken]") as IHtmlInputElement)?.Value;
        Assert.False(string.IsNullOrEmpty(mark), $"{page} has no form");
        return mark;
    }

    /// <summary>What lists and searches may ask for; without the mark itself, because a search shows what was typed.</summary>
    private static string Question(RunningOffice office, MarkedCase marked) =>
        $"?body={office.BodyId}&id={marked.Id}&request={marked.Id}&subject={marked.Id}&application={marked.Receipt.ApplicationId}"
        + $"&section={office.Section.Id}&file={marked.Files[0]}&q={Uri.EscapeDataString("机密")}&search={Uri.EscapeDataString("机密")}&number={marked.Number}";

    private static IReadOnlyList<string> Values(RunningOffice office, MarkedCase marked, string name) =>
        name switch
        {
            "body" or "bodyId" => [$"{office.BodyId}"],
            "number" => [marked.Number],
            "file" or "paper" => [.. marked.Files.Select(file => $"{file}")],
            "status" => ["404"],
            "act" => ["add-note", "add-file", "view-case", "draft-decision"],
            _ => [$"{marked.Id}", $"{marked.Receipt.ApplicationId}", $"{marked.Files[1]}", marked.Number, marked.Receipt.Code, "1"],
        };

    [GeneratedRegex(@"\\u[0-9a-fA-F]{4}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Escapes();
}
