using System.ComponentModel.DataAnnotations;
using Tongming.Calendar;

namespace Tongming.Web.Requests;

/// <summary>What the norms leave open about requests. Section <c>Requests</c> of the configuration.</summary>
internal sealed record RequestOptions
{
    /// <summary>Whether the reply period is counted anew after payment (R2-08, not confirmed).</summary>
    public bool PaymentRestarts { get; init; } = true;

    /// <summary>Whether the time for giving reasons (条例 第三十五条) stops the clock; the law is silent.</summary>
    public bool ReasonsPause { get; init; } = true;

    /// <summary>Whether fees can be charged at all; off until the office has its fee procedure (U-03).</summary>
    public bool Fees { get; init; }

    /// <summary>Years for which a closed request is kept (R7-41).</summary>
    [Range(1, 100)]
    public int RetentionYears { get; init; } = 30;

    /// <summary>Most matters on one form.</summary>
    [Range(1, 50)]
    public int MostMatters { get; init; } = 10;

    /// <summary>Time of day in China at which people are reminded by e-mail, on working days.</summary>
    public TimeOnly RemindAt { get; init; } = new(8, 30);

    /// <summary>The rules of the clock that follow from this.</summary>
    public ClockRules Rules => ClockRules.OfLaw with { PaymentRestarts = PaymentRestarts, ReasonsPause = ReasonsPause };

    /// <summary>Reads the section.</summary>
    public static RequestOptions Read(IConfiguration configuration)
    {
        var options = configuration.GetSection("Requests").Get<RequestOptions>() ?? new RequestOptions();
        Validator.ValidateObject(options, new ValidationContext(options), validateAllProperties: true);
        return options;
    }
}
