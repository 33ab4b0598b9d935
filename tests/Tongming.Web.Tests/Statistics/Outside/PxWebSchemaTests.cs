using System.Text.Json;

namespace Tongming.Web.Tests.Statistics.Outside;

/// <summary>Every answer of PxWebApi, held by ajv against what the makers' description says of its path, method and status.</summary>
[Collection(nameof(PublishedOffice))]
public sealed class PxWebSchemaTests(PublishedOffice office)
{
    private const string Table = "/tables/{id}";

    [Fact]
    public async Task Every_answer_is_as_described()
    {
        OutsideReader.Specification("pxwebapi", "PxAPI-2.yml");
        var answers = await AnswersAsync();
        var read = await OutsideReader.ReadAsync<Faulted>("pxweb", answers);
        Assert.Equal(answers.Count, read.Count);
        Assert.Empty(from one in read from fault in one.Value.Faults select $"{one.Key}: {fault}");
    }

    [Fact]
    public async Task What_is_not_as_described_is_found()
    {
        OutsideReader.Specification("pxwebapi", "PxAPI-2.yml");
        var config = await office.GetAsync("/api/v2/config");
        var data = await office.GetAsync($"/api/v2/tables/{office.Rich}/data");
        var read = await OutsideReader.ReadAsync<Faulted>(
            "pxweb",
            [
                ("status", Asked("/config", config with { Status = 413 })),
                ("type", Asked("/config", config with { Type = "text/html" })),
                ("path", Asked("/configuration", config)),
                (
                    "member",
                    Asked("/config", config with { Text = config.Text.Replace("\"license\"", "\"licence\"", StringComparison.Ordinal) })
                ),
                (
                    "value",
                    Asked(
                        Table + "/data",
                        data with
                        {
                            Text = data.Text.Replace("\"value\":[", "\"value\":[\"1\",", StringComparison.Ordinal),
                        }
                    )
                ),
                (
                    "more",
                    Asked(
                        Table + "/data",
                        data with
                        {
                            Text = data.Text.Replace("\"role\":{", "\"colour\":1,\"role\":{", StringComparison.Ordinal),
                        }
                    )
                ),
            ]
        );
        Assert.All(read, one => Assert.Single(one.Value.Faults));
        Assert.Equal(6, read.Count);
    }

    [Fact]
    public async Task The_default_selection_sent_back_gives_what_is_given_where_nothing_is_chosen()
    {
        foreach (var code in new[] { office.Rich, office.Sparse, office.Single, office.Wide })
        {
            var usual = await office.GetAsync($"/api/v2/tables/{code}/data");
            var selection = await office.GetAsync($"/api/v2/tables/{code}/defaultselection");
            Assert.Equal(usual.Text, (await office.GetAsync($"/api/v2/tables/{code}/data", selection.Text)).Text);
        }
    }

    private static object Asked(string path, Answered answer, string method = "get") =>
        new
        {
            path,
            method,
            answer.Status,
            answer.Type,
            answer.Text,
        };

    private async Task<IReadOnlyList<(string, object)>> AnswersAsync()
    {
        var answers = new List<(string, object)>();
        await AddAsync("/config", "/config");
        await AddAsync("/tables", "/tables");
        await AddAsync("/tables", "/tables?pageSize=1&pageNumber=2&query=工业&pastDays=3&includeDiscontinued=true");
        foreach (var code in new[] { office.Rich, office.Sparse, office.Single, office.Wide })
        {
            await AddAsync(Table, $"/tables/{code}");
            await AddAsync(Table + "/metadata", $"/tables/{code}/metadata");
            await AddAsync(Table + "/defaultselection", $"/tables/{code}/defaultselection");
            await AddAsync(Table + "/data", $"/tables/{code}/data");
        }

        const string Indicators = "valuecodes[zb]=*&valuecodes[sj]=*";
        await AddAsync(Table + "/data", $"/tables/{office.Rich}/data?{Indicators}&valuecodes[dq]=*&valuecodes[djlx]=*");
        foreach (var list in await ListsAsync())
            await AddAsync("/codelists/{id}", $"/codelists/{list}");
        await AddAsync(
            Table + "/data",
            $"/tables/{office.Rich}/data",
            """{"selection":[{"variableCode":"zb","valueCodes":["zs"]},{"variableCode":"sj","valueCodes":["top(1)"]}]}"""
        );
        await AddAsync(Table, "/tables/nothing", status: 404);
        await AddAsync(Table, $"/tables/{office.Rich}?lang=en", status: 400);
        await AddAsync(Table + "/metadata", "/tables/nothing/metadata", status: 404);
        await AddAsync(Table + "/defaultselection", "/tables/nothing/defaultselection", status: 404);
        await AddAsync("/codelists/{id}", "/codelists/nothing", status: 400);
        await AddAsync("/codelists/{id}", $"/codelists/vs_{office.Rich}.dq.9", status: 404);
        await AddAsync(Table + "/data", $"/tables/{office.Rich}/data?valuecodes[xx]=1", status: 400);
        // The description calls it 403; what we answer is 413 in the same form.
        await AddAsync(Table + "/data", $"/tables/{office.Wide}/data?valuecodes[a]=*&valuecodes[b]=*", status: 413, described: 403);
        await AddAsync(Table + "/data", $"/tables/{office.Rich}/data", "{}", 400);
        return answers;

        async Task AddAsync(string path, string address, string? body = null, int status = 200, int? described = null)
        {
            var answer = await office.GetAsync("/api/v2" + address, body);
            Assert.True(answer.Status == status, $"{address}: {answer.Status} {answer.Text}");
            answers.Add(
                (
                    $"{status} {(body is null ? "get" : "post")} {address}",
                    Asked(path, answer with { Status = described ?? status }, body is null ? "get" : "post")
                )
            );
        }
    }

    private async Task<IReadOnlyList<string>> ListsAsync()
    {
        using var metadata = JsonDocument.Parse((await office.GetAsync($"/api/v2/tables/{office.Rich}/metadata")).Text);
        string[] lists =
        [
            .. metadata
                .RootElement.GetProperty("dimension")
                .EnumerateObject()
                .SelectMany(one => one.Value.GetProperty("extension").GetProperty("codelists").EnumerateArray())
                .Select(one => one.GetProperty("id").GetString()!),
        ];
        Assert.NotEmpty(lists);
        return lists;
    }
}
