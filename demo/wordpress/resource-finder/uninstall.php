<?php
/**
 * The plugin was deleted: nothing of it stays in the database or among the uploads, on any site of a network.
 *
 * @package Resource_Finder
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

/** One site. */
function resource_finder_forget_all() {
	delete_option( 'resource_finder' );
	delete_option( 'resource_finder_kept' );
	delete_transient( 'resource_finder_busy' );
	wp_clear_scheduled_hook( 'resource_finder_refresh' );
	$uploads = wp_upload_dir( null, false );
	$folder  = $uploads['basedir'] . '/resource-finder';
	foreach ( is_dir( $folder ) ? scandir( $folder ) : array() as $name ) {
		if ( is_file( "$folder/$name" ) ) {
			wp_delete_file( "$folder/$name" );
		}
	}
	if ( is_dir( $folder ) ) {
		rmdir( $folder ); // phpcs:ignore WordPress.WP.AlternativeFunctions -- our own, and empty.
	}
}

if ( is_multisite() ) {
	foreach ( get_sites( array( 'fields' => 'ids', 'number' => 0 ) ) as $resource_finder_site ) {
		switch_to_blog( $resource_finder_site );
		resource_finder_forget_all();
		restore_current_blog();
	}
} else {
	resource_finder_forget_all();
}
