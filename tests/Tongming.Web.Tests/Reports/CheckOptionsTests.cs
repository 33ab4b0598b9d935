using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Configuration;
using Tongming.Reports;
using Tongming.Web.Reports;

namespace Tongming.Web.Tests.Reports;

public sealed class CheckOptionsTests
{
    [Fact]
    public void Without_any_setting_the_national_rules_apply()
    {
        var settings = CheckOptions.Read(Configuration());
        Assert.Equal(CheckSettings.Default with { StepsLeftOut = settings.StepsLeftOut }, settings);
        Assert.Empty(settings.StepsLeftOut);
    }

    [Fact]
    public void An_office_may_set_an_earlier_day_and_leave_steps_out()
    {
        var settings = CheckOptions.Read(
            Configuration(
                ("DepartmentLimit", "1-26"),
                ("SameSentenceShare", "0.8"),
                ("MakesRegulations", "true"),
                ("StepsLeftOut", "pinyin, width")
            )
        );
        Assert.Equal((new MonthDay(1, 26), 0.8, true), (settings.DepartmentLimit, settings.SameSentenceShare, settings.MakesRegulations));
        Assert.Equal(["pinyin", "width"], settings.StepsLeftOut.Order());
    }

    [Theory]
    [InlineData("DepartmentLimit", "一月底")]
    [InlineData("RegionLimit", "2-30")]
    [InlineData("SameSentenceShare", "60")]
    [InlineData("SameSentenceShare", "很多")]
    [InlineData("StepsLeftOut", "everything")]
    public void An_impossible_setting_is_refused(string name, string value) =>
        Assert.Throws<ValidationException>(() => CheckOptions.Read(Configuration((name, value))));

    private static IConfiguration Configuration(params (string Name, string Value)[] settings) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(settings.ToDictionary(setting => $"Check:{setting.Name}", setting => (string?)setting.Value))
            .Build();
}
