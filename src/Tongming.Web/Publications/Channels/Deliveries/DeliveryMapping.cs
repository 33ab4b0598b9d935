using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tongming.Publications;
using Tongming.Publications.Channels;

namespace Tongming.Web.Publications.Channels.Deliveries;

/// <summary>The channels that were chosen for an item; where there is no row, the usual ones.</summary>
internal sealed class ChosenChannels
{
    public required Guid BodyId { get; init; }

    public required Guid PublicationId { get; init; }

    /// <summary>Their ids, with spaces between.</summary>
    public string Channels { get; set; } = "";

    /// <summary>The ids.</summary>
    public IReadOnlyList<Guid> Ids => [.. Channels.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Guid.Parse)];
}

internal sealed class DeliveryMapping : IEntityTypeConfiguration<ChannelDelivery>
{
    public void Configure(EntityTypeBuilder<ChannelDelivery> builder)
    {
        builder.ToTable("pub_deliveries");
        builder.HasKey(one => new { one.BodyId, one.Id });
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.Property(one => one.Title).HasMaxLength(EditionContent.LongestTitle);
        builder.Property(one => one.ContentHash).HasMaxLength(64);
        builder.Property(one => one.SentHash).HasMaxLength(64);
        builder.Property(one => one.Reason).HasMaxLength(ChannelDelivery.LongestReason);
        builder.Property(one => one.Address).HasMaxLength(ChannelDelivery.LongestAddress);
        builder.Property(one => one.Place).HasMaxLength(Channel.LongestLine);
        builder.Property(one => one.Version).IsConcurrencyToken();
        builder.Ignore(one => one.WasTouched);
        builder.Ignore(one => one.Stands);
        // Counting by content looks at no row: the two indexes hold every column that is asked.
        builder.HasIndex(one => new
        {
            one.BodyId,
            one.ContentId,
            one.LiveOn,
            one.State,
        });
        builder.HasIndex(one => new
        {
            one.BodyId,
            one.ChannelId,
            one.ContentId,
            one.LiveOn,
            one.State,
        });
        builder.HasIndex(one => new
        {
            one.BodyId,
            one.ChannelId,
            one.LiveOn,
        });
        builder.HasIndex(one => new { one.BodyId, one.LiveOn });
        builder.HasIndex(one => new { one.BodyId, one.State });
    }
}

internal sealed class ChosenChannelsMapping : IEntityTypeConfiguration<ChosenChannels>
{
    public void Configure(EntityTypeBuilder<ChosenChannels> builder)
    {
        builder.ToTable("pub_chosen_channels");
        builder.HasKey(one => new { one.BodyId, one.PublicationId });
        builder.Property(one => one.Channels).HasMaxLength(2000);
        builder.Ignore(one => one.Ids);
    }
}
