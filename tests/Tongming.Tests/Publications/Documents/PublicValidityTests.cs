using Tongming.Publications.Documents;

namespace Tongming.Tests.Publications.Documents;

public sealed class PublicValidityTests
{
    [Theory]
    [InlineData(ValidityState.InForce, "in-force", "有效")]
    [InlineData(ValidityState.Amended, "amended", "已修改")]
    [InlineData(ValidityState.Expired, "expired", "失效")]
    [InlineData(ValidityState.Abolished, "abolished", "废止")]
    [InlineData(ValidityState.Published, "published", "公布")]
    public void The_public_reads_a_word_and_programs_a_code(ValidityState state, string code, string name)
    {
        var entry = PublicValidity.Of(state)!;
        Assert.Equal((code, name), (entry.Code, entry.Name));
        Assert.Same(entry, PublicValidity.WithCode(code));
    }

    [Fact]
    public void What_is_still_being_made_or_was_given_up_is_no_public_state()
    {
        foreach (var state in new ValidityState?[] { ValidityState.Consultation, ValidityState.Review, ValidityState.Dropped, null })
            Assert.Null(PublicValidity.Of(state));
        Assert.Null(PublicValidity.WithCode("InForce"));
        Assert.Null(PublicValidity.WithCode(null));
    }
}
