namespace Tongming.Web.Tests.House;

/// <summary>The arrow test must be able to fail: it is shown types that break every arrow.</summary>
public sealed class ArrowsProvedTests
{
    private static readonly Arrows Planted = new("Planted", "PlantedWeb");
    private static readonly IReadOnlyList<string> Found = Planted.Violations(CompiledCode.Of(typeof(ArrowsProvedTests).Assembly));

    [Theory]
    [InlineData("Planted.LawRoot")]
    [InlineData("Planted.Calendar.DayThatKnowsTexts")]
    [InlineData("Planted.Reports.ByField")]
    [InlineData("Planted.Reports.ByBody")]
    [InlineData("Planted.Reports.ByTypeArgument")]
    [InlineData("Planted.Reports.ByLambda")]
    [InlineData("Planted.Reports.ByAsyncBody")]
    [InlineData("Planted.Reports.ByAttribute")]
    [InlineData("Planted.Reports.ByTypeInAttribute")]
    [InlineData("Planted.Reports.ByConstraint`1")]
    [InlineData("Planted.Reports.ByNestedType")]
    [InlineData("Planted.Reports.ByProgram")]
    [InlineData("PlantedWeb.Platform.PlatformThatKnowsAModule")]
    [InlineData("PlantedWeb.Platform.PlatformThatKnowsTheLawOfAModule")]
    [InlineData("PlantedWeb.Reports.PageThatKnowsAnotherModule")]
    public void A_planted_violation_is_found(string type) =>
        Assert.Contains(Found, violation => violation.StartsWith(type + " ", StringComparison.Ordinal));

    [Theory]
    [InlineData("Planted.Requests.PlantedRequest")]
    [InlineData("Planted.Reports.WithinBounds")]
    [InlineData("PlantedWeb.Platform.PlatformWithinBounds")]
    [InlineData("PlantedWeb.Reports.PlantedPage")]
    public void What_keeps_the_arrows_is_left_in_peace(string type) =>
        Assert.DoesNotContain(Found, violation => violation.StartsWith(type + " ", StringComparison.Ordinal));

    [Fact]
    public void A_using_line_is_an_arrow()
    {
        var file = Usings.Of(
            "src/Tongming/Reports/Reading/Outline.cs",
            ["using System;", "using Tongming.Requests;", "using Tongming.Texts;"]
        );
        var violation = Assert.Single(new Arrows("Tongming", "Tongming.Web").Violations([file]));
        Assert.Contains("Tongming.Requests", violation, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_belongs_to_the_module_of_its_folder()
    {
        var page = new CompiledType(
            "AspNetCoreGeneratedDocument.Reports_CheckPage",
            "AspNetCoreGeneratedDocument",
            new HashSet<string> { "Tongming.Web.Requests.RequestPage" }
        );
        Assert.Single(new Arrows("Tongming", "Tongming.Web").Violations([page]));
    }
}
