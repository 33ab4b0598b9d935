using System.ComponentModel.DataAnnotations;
using Tongming.Web.Platform.Documents;

namespace Tongming.Web.Tests.Platform.Documents;

public sealed class DocumentLimitsTests
{
    [Fact]
    public void The_limits_as_delivered_are_in_their_ranges() => Assert.True(IsValid(new DocumentLimits()));

    [Fact]
    public void A_limit_out_of_its_range_is_found()
    {
        Assert.False(IsValid(new DocumentLimits { MaxFileBytes = 0 }));
        Assert.False(IsValid(new DocumentLimits { MaxNesting = 100_000 }));
        Assert.False(IsValid(new DocumentLimits { ConverterTime = TimeSpan.FromHours(1) }));
    }

    private static bool IsValid(DocumentLimits limits) =>
        Validator.TryValidateObject(limits, new ValidationContext(limits), null, validateAllProperties: true);
}
