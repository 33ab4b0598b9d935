using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;
using Tongming.Reports;

namespace Tongming.Web.Reports;

/// <summary>
/// What the operator sets for all checks: section <c>Check</c> of appsettings.json, or environment variables such as
/// <c>Check__DepartmentLimit=1-26</c>. Days are written month-day; the day itself is in time.
/// </summary>
public sealed partial record CheckOptions : IValidatableObject
{
    /// <summary>Last day for a department's report, in the year after the reported one.</summary>
    public string DepartmentLimit { get; init; } = "1-31";

    /// <summary>Last day for the report of a region.</summary>
    public string RegionLimit { get; init; } = "3-31";

    /// <summary>Last day for reports of 2018 and earlier.</summary>
    public string EraALimit { get; init; } = "3-31";

    /// <summary>From which share of sentences equal to last year's the narrative is called near-identical.</summary>
    [Range(0.0, 1.0)]
    public double SameSentenceShare { get; init; } = 0.6;

    /// <summary>Whether the bodies may make 规章; null lets their names decide.</summary>
    public bool? MakesRegulations { get; init; }

    /// <summary>Steps of normalising that are left out, by name, with commas between them.</summary>
    public string StepsLeftOut { get; init; } = "";

    /// <summary>The settings of a configuration.</summary>
    /// <exception cref="ValidationException">One of them is impossible; the message says which, in Chinese.</exception>
    public static CheckSettings Read(IConfiguration configuration)
    {
        CheckOptions options;
        try
        {
            options = configuration.GetSection("Check").Get<CheckOptions>() ?? new CheckOptions();
        }
        catch (InvalidOperationException problem)
        {
            throw new ValidationException($"设置 Check 中有一项的值读不懂：{problem.InnerException?.Message ?? problem.Message}", problem);
        }

        Validator.ValidateObject(options, new ValidationContext(options), validateAllProperties: true);
        return options.ToSettings();
    }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (
            var (name, value) in new[]
            {
                (nameof(DepartmentLimit), DepartmentLimit),
                (nameof(RegionLimit), RegionLimit),
                (nameof(EraALimit), EraALimit),
            }
        )
            if (DayOf(value) is null)
                yield return new ValidationResult($"设置 Check:{name} 的值“{value}”不是“月-日”，例如 1-31。", [name]);
        foreach (var step in Steps.Where(step => Texts.Normalising.Steps.All(known => known.Name != step)))
            yield return new ValidationResult($"设置 Check:{nameof(StepsLeftOut)} 里没有“{step}”这个步骤。", [nameof(StepsLeftOut)]);
    }

    private string[] Steps => StepsLeftOut.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private CheckSettings ToSettings() =>
        new()
        {
            DepartmentLimit = DayOf(DepartmentLimit)!.Value,
            RegionLimit = DayOf(RegionLimit)!.Value,
            EraALimit = DayOf(EraALimit)!.Value,
            SameSentenceShare = SameSentenceShare,
            MakesRegulations = MakesRegulations,
            StepsLeftOut = Steps.ToHashSet(),
        };

    private static MonthDay? DayOf(string written)
    {
        var match = WrittenDay().Match(written);
        if (!match.Success)
            return null;
        var day = new MonthDay(int.Parse(match.Groups["month"].ValueSpan), int.Parse(match.Groups["day"].ValueSpan));
        // 2024 has a February 29.
        return day.Month is >= 1 and <= 12 && day.Day >= 1 && day.Day <= DateTime.DaysInMonth(2024, day.Month) ? day : null;
    }

    [GeneratedRegex(@"^\s*(?<month>\d{1,2})-(?<day>\d{1,2})\s*$", RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex WrittenDay();
}
