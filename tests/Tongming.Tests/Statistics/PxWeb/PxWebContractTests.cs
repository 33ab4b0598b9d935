using Tongming.Statistics.PxWeb;
using static Tongming.Tests.Statistics.PxWeb.PxWebAnswers;

namespace Tongming.Tests.Statistics.PxWeb;

/// <summary>What is answered, against the description that the makers of the interface publish.</summary>
public sealed class PxWebContractTests
{
    private static readonly PxWebConfig Config = new("1.4", new PxWebQuota(100_000, 30, 10, 5_000), "https://stats.example/terms")
    {
        Citation = "来源：某市统计局",
    };

    [Fact]
    public void Lists_of_tables_and_single_tables_are_as_described()
    {
        var schemas = OpenApiSchemas.PxWeb();
        var whole = Table(Cubed.Shape()) with { Updated = new DateTimeOffset(2026, 7, 18, 1, 30, 0, TimeSpan.Zero), Discontinued = true };
        var bare = new PxWebTable("X", "");
        foreach (var page in new[] { 1, 2, 9 })
        {
            var request = new PxWebTablesRequest
            {
                PageNumber = page,
                PageSize = 2,
                Words = "工业 & 农业",
                PastDays = 3,
                IncludeDiscontinued = true,
            };
            Assert.Empty(schemas.Faults("TablesResponse", Text(to => PxWebTables.WriteList([whole, bare], 5, request, Links, to))));
        }

        Assert.Empty(schemas.Faults("TableResponse", Text(to => PxWebTables.WriteOne(whole, Links, to))));
    }

    [Fact]
    public void Configuration_lists_of_codes_and_problems_are_as_described()
    {
        var schemas = OpenApiSchemas.PxWeb();
        Assert.Empty(schemas.Faults("ConfigResponse", Text(Config.Write)));
        foreach (var list in PxWebCodelist.Of("GY/01", Cubed.Regions))
            Assert.Empty(schemas.Faults("CodelistResponse", Text(to => list.Write(Links, to))));
        var problem = new PxWebProblem(413, "Too many cells")
        {
            Type = "https://stats.example/problems/selection.too-large",
            Detail = "200 > 100",
            Code = "selection.too-large",
            Bulk = "https://stats.example/bulk/GY01.zip",
        };
        Assert.Empty(schemas.Faults("Problem", Text(problem.Write)));
    }

    [Fact]
    public void Metadata_and_data_of_any_cube_are_as_described()
    {
        var schemas = OpenApiSchemas.PxWeb();
        RandomCubes.Hold(
            cube =>
            {
                Assert.Empty(schemas.Faults("Dataset", Metadata(cube.Shape)));
                Assert.Empty(schemas.Faults("Dataset", Data(cube)));
                return true;
            },
            25
        );
    }

    [Fact]
    public void The_reader_of_the_description_finds_what_breaks_it()
    {
        var schemas = OpenApiSchemas.PxWeb();
        var config = Text(Config.Write);
        Assert.Equal(
            ["$.license is missing"],
            schemas.Faults("ConfigResponse", config.Replace("\"license\"", "\"licence\"", StringComparison.Ordinal))
        );
        Assert.Single(schemas.Faults("ConfigResponse", config.Replace(":100000", ":-1", StringComparison.Ordinal)));
        Assert.Single(schemas.Faults("ConfigResponse", config.Replace(":100000", ":\"many\"", StringComparison.Ordinal)));
        var data = Data(Cubed.Builder().Build());
        Assert.Single(schemas.Faults("Dataset", data.Replace("\"class\":\"dataset\"", "\"class\":\"cube\"", StringComparison.Ordinal)));
        Assert.Single(schemas.Faults("Dataset", data.Replace("\"role\":{", "\"colour\":1,\"role\":{", StringComparison.Ordinal)));
        Assert.Single(schemas.Faults("Dataset", data.Replace("\"value\":[", "\"value\":[\"1\",", StringComparison.Ordinal)));
        Assert.Single(schemas.Faults("Dataset", data.Replace("\"geo\":[\"dq\"]", "\"geo\":[\"dq\",\"dq\"]", StringComparison.Ordinal)));
    }
}
