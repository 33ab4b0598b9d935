using Tongming.Statistics.Cubes;
using Tongming.Web.Tests.Fixture;

namespace Tongming.Web.Tests.Statistics.Outside;

/// <summary>An office that has released the tables of <see cref="PublishedTables"/>, for all tests with readers that others wrote.</summary>
public sealed class PublishedOffice : IAsyncLifetime
{
    private StatisticsOffice? office;
    private HttpClient? program;

    internal string Rich { get; } = StatisticsOffice.FreshCode();

    internal string Sparse { get; } = StatisticsOffice.FreshCode();

    internal string Single { get; } = StatisticsOffice.FreshCode();

    internal string Wide { get; } = StatisticsOffice.FreshCode();

    public async ValueTask InitializeAsync()
    {
        office = await StatisticsOffice.StartAsync(new OnSqlite(), alone: true);
        await office.ExplainAsync();
        var versions = new List<Guid>();
        foreach (
            var (code, cube) in new[]
            {
                (Rich, PublishedTables.Rich),
                (Sparse, PublishedTables.Sparse),
                (Single, PublishedTables.Single),
                (Wide, PublishedTables.Wide),
            }
        )
            versions.Add(await BringAsync(office, code, cube));
        await office.EmbargoAsync(await office.PlanAsync(), versions);
        office.Time.Advance(TimeSpan.FromMinutes(31));
        program = office.Office.Visit();
    }

    public async ValueTask DisposeAsync()
    {
        program?.Dispose();
        if (office is not null)
            await office.DisposeAsync();
    }

    /// <summary>What is answered at an address: status, media type, text.</summary>
    internal async Task<Answered> GetAsync(string address, string? body = null)
    {
        using var content = body is null ? null : new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        var answer = content is null ? await program!.GetAsync(address) : await program!.PostAsync(address, content);
        return new Answered(
            address,
            (int)answer.StatusCode,
            answer.Content.Headers.ContentType?.ToString() ?? "",
            await answer.Content.ReadAsStringAsync()
        );
    }

    /// <summary>What is answered to a program that names the kinds of answer that it takes.</summary>
    internal async Task<HttpResponseMessage> AcceptingAsync(string address, string accepted)
    {
        using var asking = new HttpRequestMessage(HttpMethod.Get, address);
        if (accepted.Length > 0)
            asking.Headers.TryAddWithoutValidation("Accept", accepted);
        return await program!.SendAsync(asking);
    }

    private static async Task<Guid> BringAsync(StatisticsOffice office, string code, Cube cube) =>
        (await office.VersionAsync(await office.DataSetAsync(code, cube.Shape.Heading.Title), PublishedTables.FileOf(cube))).Id;
}

/// <summary>An answer over HTTP.</summary>
internal sealed record Answered(string Address, int Status, string Type, string Text);

/// <summary>The tests that share one office.</summary>
[CollectionDefinition(nameof(PublishedOffice))]
public sealed class PublishedOfficeTests : ICollectionFixture<PublishedOffice>;
