using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongming.Statistics.Catalogues;
using Tongming.Statistics.Cubes;
using Tongming.Statistics.DataSets;
using Tongming.Statistics.Tables;
using Tongming.Web.Platform.Hosting;
using Tongming.Web.Platform.Hosting.Cached;
using Tongming.Web.Statistics.Keeping;
using Tongming.Web.Statistics.Machines;
using Tongming.Web.Statistics.Tables;

namespace Tongming.Web.Statistics.Portal;

/// <summary>A data set: the table that most people look for first, any other that they choose, its files, its versions and what its indicators mean.</summary>
[PublicPage]
internal sealed class DataSetPublicPage(PublicNumbers numbers, RegionMaps maps, SiteOptions site) : PageModel
{
    public PublicNumbers.Look Look { get; private set; } = null!;

    public TableChoice Choice { get; private set; } = null!;

    public TableLayout? Table { get; private set; }

    /// <summary>What the table can be drawn as.</summary>
    public ChartOffer? Offer { get; private set; }

    public string? Problem { get; private set; }

    /// <summary>The version that further tables are made of: the one that was asked for, or null for the newest one.</summary>
    public string? WishedVersion { get; private set; }

    /// <summary>Where somebody who reads a citation finds this version.</summary>
    public string Cited { get; private set; } = "";

    public IReadOnlyList<IndicatorEntry> Explained { get; private set; } = [];

    /// <summary>What search engines read of the data set.</summary>
    public string Described { get; private set; } = "";

    /// <summary>The indicators of the cube.</summary>
    public IReadOnlyList<Category> Indicators { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken cancel)
    {
        var wish = VersionWish.Of(Request);
        if (wish.Refusal is { } unread)
            (Problem, Response.StatusCode) = (StatisticsText.Say(unread), StatusCodes.Status400BadRequest);
        if (await numbers.FindAsync(code, wish.Value, cancel) is not { } look)
            return NotFound();
        Look = look;
        WishedVersion = wish.Value.IsOfNewest ? null : look.Version.Number;
        var cited = $"/data/{look.Set.Code}?version={look.Version.Number}";
        Cited = site.Of(cited) is { Length: > 0 } own ? own : Request.Whole(cited);
        Described = SchemaOrgDataset.Script(CatalogueFeed.Of(look, Request), CatalogueFeed.Catalogue(look.BodyName, Request));
        Choice = TableChoice.Of(look.File.Shape, Request.Query);
        var table = Choice.Lay(look.File);
        if (table.Refusal is { } refusal)
        {
            Problem = StatisticsText.Say(refusal);
            Response.StatusCode = StatusCodes.Status400BadRequest;
        }

        Table = table.Value;
        Offer = Table is null ? null : ChartOffer.Of(Table, maps);
        Indicators = look.File.Shape.Indicators;
        var explained = await numbers.ExplainedAsync(look.Set.BodyId, Indicators, cancel);
        Explained = [.. Indicators.Select(one => explained.GetValueOrDefault(one.Code)).OfType<IndicatorEntry>()];

        return Page();
    }
}
