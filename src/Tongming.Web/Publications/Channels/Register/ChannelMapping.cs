using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tongming.Publications.Channels;

namespace Tongming.Web.Publications.Channels.Register;

internal sealed class ChannelMapping : IEntityTypeConfiguration<Channel>
{
    public void Configure(EntityTypeBuilder<Channel> builder)
    {
        builder.ToTable("pub_channels");
        builder.HasKey(channel => new { channel.BodyId, channel.Id });
        builder.Property(channel => channel.Id).ValueGeneratedNever();
        builder.Property(channel => channel.Name).HasMaxLength(Channel.LongestName);
        builder.Property(channel => channel.Account).HasMaxLength(Channel.LongestLine);
        builder.Property(channel => channel.Link).HasMaxLength(Channel.LongestLine);
        builder.Property(channel => channel.Connection).HasMaxLength(Channel.LongestLine);
        builder.Property(channel => channel.OpeningApproval).HasMaxLength(Channel.LongestLine);
        builder.Property(channel => channel.ClosingApproval).HasMaxLength(Channel.LongestLine);
        builder.Property(channel => channel.Version).IsConcurrencyToken();
        builder.Ignore(channel => channel.IsConnected);
        builder.HasIndex(channel => new { channel.BodyId, channel.Kind });
    }
}
